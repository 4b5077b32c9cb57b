package org.counterpart.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The delivered jar, run as a process of its own. */
public final class Product implements AutoCloseable {

    /** As the launcher sets it. */
    static final String HEAP = "512m";

    private static final Pattern COMPILER = Pattern.compile("(?m)^\"C[12] CompilerThread.* cpu=([0-9.]+)ms");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Path home;
    public final int port;
    final Duration untilFirstPage;
    private final Process process;

    public Product(Path home) throws Exception {
        this.home = home;
        this.port = freePort();
        var start = System.nanoTime();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + HEAP,
                "-jar",
                "target/counterpart.jar",
                "--counterpart.demo=true");
        builder.environment().put("COUNTERPART_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("bench.log").toFile()))
                .start();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - start > 300_000_000_000L) {
                process.destroy();
                throw new IllegalStateException("The product did not start; see " + home.resolve("bench.log"));
            }
            Thread.sleep(50);
        }
        untilFirstPage = Duration.ofNanos(System.nanoTime() - start);
    }

    public String get(String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** The first address in a page that matches. */
    public String find(String page, String regex) throws Exception {
        var matcher = Pattern.compile(regex).matcher(get(page));
        if (!matcher.find()) {
            throw new IllegalStateException("no " + regex + " on " + page);
        }
        return matcher.group(1);
    }

    public Properties connection() throws IOException {
        var connection = new Properties();
        try (var in = Files.newInputStream(home.resolve("connection"))) {
            connection.load(in);
        }
        return connection;
    }

    /** What it has said so far. */
    public String log() throws IOException {
        return Files.readString(home.resolve("bench.log"));
    }

    /** Bytes of live objects after a full collection. */
    long heap() throws Exception {
        jcmd("GC.run");
        jcmd("GC.run");
        var histogram = jcmd("GC.class_histogram");
        var total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    /** CPU time the product has used so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What of {@link #cpu()} went into compiling the code so far: spent once, and not for each page. */
    Duration cpuOfCompilers() throws Exception {
        var millis = COMPILER.matcher(jcmd("Thread.print"))
                .results()
                .mapToDouble(thread -> Double.parseDouble(thread.group(1)))
                .sum();
        return Duration.ofNanos((long) (millis * 1e6));
    }

    /** Bytes of memory that the system gives to the product. */
    long resident() throws Exception {
        return resident(process.toHandle());
    }

    /** The same of the database, which is a process of its own. */
    long residentOfDatabase() throws Exception {
        var bytes = 0L;
        for (var child : process.descendants().toList()) {
            bytes += resident(child);
        }
        return bytes;
    }

    private static long resident(ProcessHandle of) throws Exception {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(of.pid()))
                .redirectErrorStream(true)
                .start();
        var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        ps.waitFor();
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
    }

    private String jcmd(String command) throws Exception {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        var output = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return output;
    }

    private boolean answers() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
