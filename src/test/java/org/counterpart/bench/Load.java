package org.counterpart.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many readers of one page on kept-open connections to the loopback interface; bounded in time, and as thrifty as possible itself. */
record Load(double perSecond, double medianMillis, double p95Millis, int bytes) {

    static Load run(int port, String path, int connections, int seconds) throws Exception {
        try (var pool = Executors.newFixedThreadPool(connections)) {
            var readers = IntStream.range(0, connections)
                    .mapToObj(i -> (Callable<long[]>) () -> read(port, path, seconds))
                    .toList();
            var all = pool.invokeAll(readers).stream()
                    .flatMapToLong(result -> Arrays.stream(result.resultNow()))
                    .sorted()
                    .toArray();
            return new Load(
                    all.length / (double) seconds,
                    all[all.length / 2] / 1e6,
                    all[(int) (all.length * 0.95)] / 1e6,
                    size(port, path));
        }
    }

    private static int size(int port, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            return ask(socket, new BufferedInputStream(socket.getInputStream()), path);
        }
    }

    /** Nanoseconds of every answer within the given time. */
    private static long[] read(int port, String path, int seconds) throws IOException {
        var times = new long[4096];
        var count = 0;
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            // The server ends a connection after a hundred requests.
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 65_536);
                for (var asked = 0; asked < 99 && System.nanoTime() < end; asked++) {
                    var start = System.nanoTime();
                    ask(socket, in, path);
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = System.nanoTime() - start;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static int ask(Socket socket, InputStream in, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var length = -1;
        var status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(path + " answered " + status);
        }
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException(path + " has no Content-Length");
        }
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
