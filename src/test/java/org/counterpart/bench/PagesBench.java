package org.counterpart.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What public pages cost in CPU of the server: made anew, reused with the check against the database, and beside them the same bytes as a
 * file of the same server and from the server that the JDK brings. CPU and not time, because whoever measures seldom has the machine alone.
 */
final class PagesBench {

    private static final int ROUNDS = 3;

    /** Pages of a round that are made anew. */
    private static final int ANEW = 100;

    /** Rounds of all pages before anything is measured, {@value #ANEW} of each: what is measured is a server that has run for a while. */
    private static final int WARM_UP = 10;

    private static final int CONNECTIONS = 8;
    private static final int SECONDS = 1;

    static void run() throws Exception {
        var home = Files.createTempDirectory("counterpart-bench");
        try (var product = new Product(home)) {
            run(product);
        }
    }

    static void run(Product product) throws Exception {
        var consultation = product.find("/consultations", "href=\"(/consultations/[a-z0-9-]+)\"");
        var article = product.find(consultation, "href=\"(/consultations/[a-z0-9-]+/articles/[^\"]+)\"");
        var pages = List.of(
                "/",
                "/consultations",
                consultation,
                article,
                consultation + "/positions",
                "/commitments",
                "/organisations",
                "/search?q=law");
        var connection = product.connection();
        Files.createDirectories(product.home.resolve("static"));
        var file = product.home.resolve("static/same-size.html");
        try (var database = DriverManager.getConnection(
                        connection.getProperty("url"),
                        connection.getProperty("user"),
                        connection.getProperty("password"));
                var statement = database.createStatement()) {
            for (var round = 0; round < WARM_UP; round++) {
                for (var page : pages) {
                    anew(product, statement, page);
                }
            }
            Bench.say("made before: %d of each page, %d in all", WARM_UP * ANEW, WARM_UP * ANEW * pages.size());
            Bench.say("CPU of the server for each, median of %d rounds in ms", ROUNDS);
            Bench.say(
                    "| page | bytes | statements anew | statements reused | made anew | reused | static file | bare HttpServer |");
            Bench.say("|---|--:|--:|--:|--:|--:|--:|--:|");
            for (var page : pages) {
                var bytes = product.get(page).getBytes(StandardCharsets.UTF_8);
                Files.write(file, bytes);
                everythingChanges(statement);
                var anew = statements(product, statement, page);
                var reused = statements(product, statement, page);
                var made = new double[ROUNDS];
                for (var round = 0; round < ROUNDS; round++) {
                    made[round] = anew(product, statement, page);
                }
                try (var bare = new BareServer.Process(file)) {
                    var kept = new double[ROUNDS];
                    var fixed = new double[ROUNDS];
                    var least = new double[ROUNDS];
                    for (var round = -1; round < ROUNDS; round++) {
                        var at = Math.max(0, round);
                        kept[at] = each(product::cpu, product.port, page);
                        fixed[at] = each(product::cpu, product.port, "/static/same-size.html");
                        least[at] = each(bare::cpu, bare.port, "/");
                    }
                    Bench.say(
                            "| `%s` | %d | %d | %d | %.2f | %.3f | %.3f | %.3f |",
                            page, bytes.length, anew, reused, median(made), median(kept), median(fixed), median(least));
                }
            }
        }
    }

    /** Every page must be made anew; what never changed has no row yet. */
    private static void everythingChanges(Statement statement) throws Exception {
        statement.executeUpdate("INSERT IGNORE INTO page_revision (scope, revision)"
                + " SELECT CONCAT('consultation/', HEX(id)), 0 FROM consultation UNION SELECT 'site', 0");
        statement.executeUpdate("UPDATE page_revision SET revision = revision + 1");
    }

    /** Milliseconds that a page made anew takes, the request itself included, without compiling the code. */
    private static double anew(Product product, Statement statement, String page) throws Exception {
        var compilers = product.cpuOfCompilers();
        var before = product.cpu();
        for (var i = 0; i < ANEW; i++) {
            everythingChanges(statement);
            product.get(page);
        }
        var spent = product.cpu().minus(before).minus(product.cpuOfCompilers().minus(compilers));
        return spent.toNanos() / 1e6 / ANEW;
    }

    private static double each(Supplier<Duration> cpu, int port, String path) throws Exception {
        var before = cpu.get();
        var load = Load.run(port, path, CONNECTIONS, SECONDS);
        return cpu.get().minus(before).toNanos() / 1e6 / (load.perSecond() * SECONDS);
    }

    private static double median(double[] rounds) {
        var sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Statements that the database received for a page. */
    private static long statements(Product product, Statement statement, String page) throws Exception {
        var before = count(statement);
        product.get(page);
        return count(statement) - before;
    }

    private static long count(Statement statement) throws Exception {
        var sum = 0L;
        try (var rows = statement.executeQuery(
                "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_update', 'Com_insert', 'Com_delete')")) {
            while (rows.next()) {
                sum += rows.getLong(2);
            }
        }
        return sum;
    }

    private PagesBench() {}
}
