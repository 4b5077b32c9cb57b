package org.counterpart.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.TextImporter;

/** {@code ./counterpart bench}: figures of the delivered jar on this machine, with the demo world. All traffic stays on loopback. */
public final class Bench {

    private static final int CONNECTIONS = 32;

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("texts")) {
            TextBench.main(args);
            return;
        }
        if (args.length > 0 && args[0].equals("matching")) {
            MatchingBench.run();
            return;
        }
        if (args.length > 0 && args[0].equals("grouping")) {
            GroupingBench.run();
            return;
        }
        if (args.length > 0 && args[0].equals("sessions")) {
            SessionBench.run();
            return;
        }
        if (args.length > 0 && args[0].equals("pages")) {
            PagesBench.run();
            return;
        }
        if (args.length > 0 && args[0].equals("answers")) {
            AnswersBench.run();
            return;
        }
        var home = Files.createTempDirectory("counterpart-bench");
        say("Counterpart on %d processors, JDK %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (var first = new Product(home)) {
            say(
                    "first start (makes the database and the demo world) until the first page: %.1f s",
                    seconds(first.untilFirstPage));
        }
        try (var product = new Product(home)) {
            say("second start until the first page: %.1f s", seconds(product.untilFirstPage));
            var consultation = product.find("/consultations", "href=\"(/consultations/[a-z0-9-]+)\"");
            publicPages(product, consultation);
            PagesBench.run(product);
            SessionBench.run(product);
        }
        imports();
    }

    /** The page beside the same bytes as a static file of the same server, in turn. */
    private static void publicPages(Product product, String path) throws Exception {
        var page = product.get(path).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(product.home.resolve("static"));
        Files.write(product.home.resolve("static/same-size.html"), page);
        Load.run(product.port, path, CONNECTIONS, 5);
        Load.run(product.port, "/static/same-size.html", CONNECTIONS, 5);
        for (var round = 1; round <= 3; round++) {
            var before = product.cpu();
            var dynamic = Load.run(product.port, path, CONNECTIONS, 5);
            var cpu = product.cpu().minus(before).toNanos() / 1e6 / (dynamic.perSecond() * 5);
            var fixed = Load.run(product.port, "/static/same-size.html", CONNECTIONS, 5);
            say(
                    "public page of %d bytes, %d connections, round %d: %.0f/s, median %.1f ms, p95 %.1f ms, %.2f ms of CPU each; "
                            + "static file of equal size: %.0f/s, p95 %.1f ms; ratio %.2f",
                    dynamic.bytes(),
                    CONNECTIONS,
                    round,
                    dynamic.perSecond(),
                    dynamic.medianMillis(),
                    dynamic.p95Millis(),
                    cpu,
                    fixed.perSecond(),
                    fixed.p95Millis(),
                    dynamic.perSecond() / fixed.perSecond());
        }
    }

    /** Reading the Italian copyright act (307 articles), where the folder with real documents stands beside the project. */
    private static void imports() throws Exception {
        var file = data("legislation/it_legge_633_1941_v2021.it.xml");
        if (!Files.exists(file)) {
            say("import of the Italian act: not measured, there is no %s", file);
            return;
        }
        var content = Files.readAllBytes(file);
        for (var round = 1; round <= 5; round++) {
            var start = System.nanoTime();
            var text = TextImporter.read(content, file.getFileName().toString());
            var articles = text.units().stream()
                    .filter(unit -> unit.kind() == ProvisionKind.ARTICLE)
                    .count();
            say(
                    "import of the Italian act, %d articles, round %d: %d ms",
                    articles, round, (System.nanoTime() - start) / 1_000_000);
        }
    }

    static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static Path data(String name) {
        return Path.of("..", "shared", "data", name);
    }

    private Bench() {}
}
