package org.counterpart.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.Laws;
import org.counterpart.legaltext.comparison.Match;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;

/** {@code ./counterpart bench matching}: how right and how quick the matching of two versions is, and how both grow. */
final class MatchingBench {

    private static final int[] SIZES = {250, 500, 1_000, 2_000, 4_000};
    private static final int ROUNDS = 5;

    static void run() throws IOException {
        real();
        growth();
    }

    private static void real() throws IOException {
        var before = Bench.data("legislation/it_legge_633_1941_v2021.it.xml");
        var after = Bench.data("legislation/it_legge_633_1941_copyright.it.xml");
        if (!Files.exists(before)) {
            Bench.say("the two versions of the Italian act: not measured, there is no %s", before);
            return;
        }
        var old = TextImporter.read(Files.readAllBytes(before), "before.xml").units();
        var fresh = TextImporter.read(Files.readAllBytes(after), "after.xml").units();
        judge("articles", old, fresh, Unit::isArticle);
        judge(
                "paragraphs with an official identifier",
                old,
                fresh,
                unit -> unit.eid().matches("art_.*__para_[^_]*"));
        for (var round = 1; round <= ROUNDS; round++) {
            var start = cpu();
            Differences.of(Matcher.match(old, fresh, false));
            Bench.say("Italian act, matched and compared, round %d: %.0f ms of CPU", round, millis(start));
        }
    }

    private static void judge(String what, List<Unit> old, List<Unit> fresh, Predicate<Unit> judged) {
        var matching = Matcher.match(old, fresh, false);
        var known = old.stream().filter(judged).map(Unit::eid).toList();
        var expected = fresh.stream()
                .filter(judged)
                .map(Unit::eid)
                .filter(known::contains)
                .count();
        var pairs = matching.units().stream()
                .filter(Match::isPair)
                .filter(match -> judged.test(fresh.get(match.fresh().getFirst())))
                .toList();
        var right = pairs.stream().filter(match -> isRight(match, old, fresh)).count();
        Bench.say(
                "Italian act, %s, identifiers withheld: %d in both versions, %d matched, %d rightly; precision %.4f, recall %.4f",
                what, expected, pairs.size(), right, (double) right / pairs.size(), (double) right / expected);
        confidence(
                "Italian act, " + what,
                pairs.stream()
                        .map(match -> new double[] {match.confidence(), isRight(match, old, fresh) ? 1 : 0})
                        .toList());
    }

    private static boolean isRight(Match match, List<Unit> old, List<Unit> fresh) {
        return old.get(match.old().getFirst())
                .eid()
                .equals(fresh.get(match.fresh().getFirst()).eid());
    }

    /** Laws where every tenth article is rewritten by a fifth, every fiftieth new, gone or moved, and all numbers shift. */
    private static void growth() {
        var confidences = new ArrayList<double[]>();
        for (var size : SIZES) {
            var laws = new Laws(Laws.Script.LATIN, size);
            var law = laws.law(size, false);
            var after = edited(laws, law, new Random(size));
            var old = laws.units(law);
            var fresh = laws.units(after);
            Matcher.match(old, fresh, false);
            System.gc();
            var memory = used();
            var start = cpu();
            var matching = Matcher.match(old, fresh, false);
            var millis = millis(start);
            var grown = used() - memory;
            var pairs = matching.articles().stream().filter(Match::isPair).toList();
            pairs.forEach(match ->
                    confidences.add(new double[] {match.confidence(), isRight(match, old, fresh) ? 1 : 0}));
            Bench.say(
                    "generated law of %d articles: matched in %.0f ms of CPU, at most %d MB more in use; %d of %d pairs right",
                    size,
                    millis,
                    Math.max(0, grown) / 1_000_000,
                    pairs.stream().filter(match -> isRight(match, old, fresh)).count(),
                    pairs.size());
        }
        confidence("generated laws", confidences);
    }

    /** @param pairs the confidence of each, and 1 where it is right */
    private static void confidence(String what, List<double[]> pairs) {
        for (var tenth = 0; tenth < 10; tenth++) {
            var low = tenth / 10.0;
            var some = pairs.stream()
                    .filter(one -> one[0] >= low && one[0] < low + 0.1)
                    .toList();
            Bench.say(
                    "%s, confidence %.1f to %.1f: %d pairs, %.3f right",
                    what,
                    low,
                    low + 0.1,
                    some.size(),
                    some.stream().mapToDouble(one -> one[1]).average().orElse(Double.NaN));
        }
    }

    private static List<Laws.Article> edited(Laws laws, List<Laws.Article> law, Random random) {
        var after = new ArrayList<>(law);
        for (var i = 0; i < law.size() / 10; i++) {
            var at = random.nextInt(after.size());
            after.set(at, laws.reworded(after.get(at), 0.2 + 0.6 * random.nextDouble()));
        }
        for (var i = 0; i < law.size() / 50; i++) {
            after.add(random.nextInt(after.size()), laws.article(false));
            after.remove(random.nextInt(after.size()));
            Collections.swap(after, random.nextInt(after.size()), random.nextInt(after.size()));
        }
        return after;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Time of this thread alone, whatever else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long start) {
        return (cpu() - start) / 1e6;
    }

    private MatchingBench() {}
}
