package org.counterpart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.counterpart.base.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * {@code rehearse}: a start for nobody, on a database of its own in a folder that is deleted afterwards. The Java machine watches it and
 * keeps what a start loads and links (JEP 514), so that the starts after it are quick. Part of the build; see docs/decisions/0029.
 */
final class Rehearsal {

    private static final String NAME = "rehearse";

    /** What whoever starts the product looks at first. */
    private static final List<String> PAGES = Stream.concat(
                    Language.ALL.stream().map(language -> language.address("/")),
                    Stream.of("/consultations", "/record", "/sign-in", "/search?q=article"))
            .toList();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Rehearsal() {}

    static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** Starts, looks at the first pages and stops; 0 when every page came. */
    static int run(Class<?> application) {
        Path home = null;
        try {
            home = Files.createTempDirectory("counterpart-rehearsal");
            return rehearse(application, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(home == null ? null : home.toFile());
        }
    }

    private static int rehearse(Class<?> application, Path home) throws IOException {
        var context = SpringApplication.run(
                application,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=",
                "--spring.mail.host=",
                "--counterpart.home=" + home.resolve("home"),
                "--counterpart.demo=true",
                "--counterpart.jobs=false");
        try (var client = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .timeout(PATIENCE)
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                    return 1;
                }
            }
            return SpringApplication.exit(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            context.close();
        }
    }
}
