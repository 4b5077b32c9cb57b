package org.counterpart.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What people in the workspace cost: the heap of their sessions after the commonest views, and how long they wait when all click at once. */
final class SessionBench {

    private static final int PEOPLE = 200;

    static void run() throws Exception {
        var home = Files.createTempDirectory("counterpart-bench");
        try (var product = new Product(home)) {
            run(product);
        }
    }

    static void run(Product product) throws Exception {
        var views = views(product);
        for (var warm = 0; warm < 15; warm++) {
            var visitor = new Visitor(HttpClient.newBuilder(), product.port, warm);
            for (var view : views) {
                visitor.open(view);
            }
        }
        var before = product.heap();
        Bench.say("heap of the product with the demo world and 15 sessions: %d MB live", before >> 20);
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new ArrayList<Visitor>();
            for (var i = 0; i < PEOPLE; i++) {
                people.add(new Visitor(HttpClient.newBuilder().executor(connections), product.port, i));
            }
            var entered = product.heap();
            Bench.say(
                    "heap of a session that has signed in and opened the page: %d KB",
                    (entered - before) / PEOPLE / 1024);
            for (var view : views) {
                for (var person : people) {
                    person.open(view);
                }
            }
            var after = product.heap();
            Bench.say(
                    "heap of a session after its %d commonest views: %d KB; of the product with %d sessions: %d MB live",
                    views.size(), (after - before) / PEOPLE / 1024, PEOPLE + 15, after >> 20);
            for (var round = 1; round <= 3; round++) {
                clickAtOnce(product, connections, people, views);
            }
            Bench.say("heap of the product after all that: %d MB live", product.heap() >> 20);
        }
        Bench.say(
                "memory of the processes as the system sees it: product %d MB with a heap of at most %s, database %d MB",
                product.resident() >> 20, Product.HEAP, product.residentOfDatabase() >> 20);
    }

    private static void clickAtOnce(
            Product product, ExecutorService connections, List<Visitor> people, List<String> views) throws Exception {
        var cpu = product.cpu();
        var times = new ArrayList<Duration>();
        var turnedAway = 0;
        for (var view : views) {
            var clicks = people.stream()
                    .map(person -> (Callable<Duration>) () -> person.open(view))
                    .toList();
            for (var click : connections.invokeAll(clicks)) {
                if (click.state() == Future.State.FAILED && click.exceptionNow() instanceof Visitor.TurnedAway) {
                    turnedAway++;
                } else {
                    times.add(click.get());
                }
            }
        }
        var millis = times.stream().mapToLong(Duration::toMillis).sorted().toArray();
        Bench.say(
                "%d people click at once, %d views: UIDL median %d ms, p95 %d ms, slowest %d ms, %d turned away; %.1f ms of CPU of the product for each",
                people.size(),
                views.size(),
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1],
                turnedAway,
                product.cpu().minus(cpu).toNanos() / 1e6 / millis.length);
    }

    /** Today, the consultations, one of them, one of its articles, the commitments. */
    private static List<String> views(Product product) throws Exception {
        var connection = product.connection();
        try (var database = DriverManager.getConnection(
                        connection.getProperty("url"),
                        connection.getProperty("user"),
                        connection.getProperty("password"));
                var statement = database.createStatement();
                var row = statement.executeQuery("""
                        SELECT LOWER(HEX(c.id)), p.handle FROM consultation c
                        JOIN text_version v ON v.consultation_id = c.id AND v.status = 'PUBLISHED'
                        JOIN provision p ON p.text_version_id = v.id AND p.kind = 'ARTICLE'
                        WHERE c.phase = 'OPEN' ORDER BY c.number, p.position LIMIT 1""")) {
            if (!row.next()) {
                throw new IllegalStateException("the demo world has no open consultation");
            }
            var id = row.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            return List.of(
                    "",
                    "consultations",
                    "consultations/" + id,
                    "consultations/" + id + "/articles/" + row.getString(2),
                    "commitments");
        }
    }

    private SessionBench() {}
}
