package org.counterpart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.counterpart.base.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** What the product runs against in tests, started once per JVM: a database (embedded, or the one named on the command line) and SMTP. */
public class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The SMTP server that receives what the product sends. */
    public static final GreenMail MAIL = startMail();

    /** Nothing of a test is written into the home of whoever runs it. */
    private static final Path HOME =
            Path.of("target/test-home-" + ProcessHandle.current().pid());

    private static final Map<String, Object> DATABASE = startDatabase();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test database", DATABASE));
        sources.addFirst(new MapPropertySource(
                "test surroundings",
                Map.of(
                        "counterpart.home", HOME.toString(),
                        "counterpart.demo", "true",
                        "counterpart.jobs", "false",
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", MAIL.getSmtp().getPort())));
    }

    private static GreenMail startMail() {
        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        return mail;
    }

    private static Map<String, Object> startDatabase() {
        var external = System.getProperty("counterpart.test.database", "");
        if (!external.isBlank()) {
            afterAll(() -> FileSystemUtils.deleteRecursively(HOME));
            return emptied(external);
        }
        var database = EmbeddedDatabase.start(HOME);
        afterAll(() -> {
            database.close();
            return FileSystemUtils.deleteRecursively(HOME);
        });
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }

    /** When the contexts are closed. */
    private static void afterAll(Callable<?> work) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The named database, emptied: it must be one that is there for tests, and its name must say so. */
    private static Map<String, Object> emptied(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var name = connection.getCatalog();
            if (name == null || !name.contains("test")) {
                throw new IllegalStateException(
                        "Tests empty their database; its name must contain 'test', but it is " + name);
            }
            statement.execute("DROP DATABASE `" + name + "`");
            statement.execute("CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("The database for tests cannot be reached: " + url, e);
        }
        return Map.of("spring.datasource.url", url);
    }
}
