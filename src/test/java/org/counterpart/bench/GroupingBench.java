package org.counterpart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.counterpart.response.grouping.Group;
import org.counterpart.response.grouping.Likeness;
import org.counterpart.response.grouping.NearIdentical;

/** {@code ./counterpart bench grouping}: how right and how quick campaigns are found, and how the work grows. */
final class GroupingBench {

    private static final int[] SIZES = {7_500, 15_000, 30_000, 60_000};

    static void run() throws IOException {
        var file = Bench.data("consultations/ETA-2019-0007_mass_campaign_sample.csv");
        if (!Files.exists(file)) {
            Bench.say("grouping: not measured, there is no %s", file);
            return;
        }
        var rows = rows(file);
        var texts = rows.stream().map(row -> row.get("comment")).toList();
        sameWords(texts, rows);
        campaign(texts);
        beside(texts);
        growth(texts);
    }

    /** Beside the groups that the file states: how many comments had the same words in all of the consultation. */
    private static void sameWords(List<String> texts, List<CSVRecord> rows) {
        var ours = new int[texts.size()];
        for (var text = 0; text < ours.length; text++) {
            ours[text] = -1 - text;
        }
        for (var group : NearIdentical.groups(texts, Likeness.SHIPPED)) {
            for (var wording : group.wordings()) {
                wording.forEach(text -> ours[text] = wording.getFirst());
            }
        }
        var truth = rows.stream()
                .map(row -> row.get("same_text_count") + " " + letters(row.get("comment")))
                .toList();
        var right = 0L;
        var found = 0L;
        var there = 0L;
        for (var one = 0; one < ours.length; one++) {
            for (var other = one + 1; other < ours.length; other++) {
                var same = truth.get(one).equals(truth.get(other));
                var grouped = ours[one] == ours[other];
                there += same ? 1 : 0;
                found += grouped ? 1 : 0;
                right += same && grouped ? 1 : 0;
            }
        }
        Bench.say(
                "same words, %d comments of one campaign, by pairs: precision %.4f, recall %.4f (%d pairs)",
                texts.size(), right / (double) found, right / (double) there, there);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void campaign(List<String> texts) {
        var groups = NearIdentical.groups(texts, Likeness.SHIPPED);
        var largest = groups.getFirst();
        Bench.say(
                "one campaign, all %d comments sent by it: %d in its group, %d different texts; %d groups in all, sizes %s",
                texts.size(),
                largest.size(),
                largest.distinct(),
                groups.size(),
                groups.stream().map(Group::size).toList());
        for (var text = 0; text < texts.size(); text++) {
            if (!largest.texts().contains(text)) {
                Bench.say("  not in it: %s", beginning(texts.get(text)));
            }
        }
    }

    /** The campaign among arguments that people wrote by themselves. */
    private static void beside(List<String> campaign) throws IOException {
        var own = rows(Bench.data("consultations/republique_numerique_arguments.csv")).stream()
                .map(row -> row.get("body"))
                .toList();
        var texts = new ArrayList<>(own);
        texts.addAll(campaign);
        var groups = NearIdentical.groups(texts, Likeness.SHIPPED);
        var mixed = groups.stream()
                .filter(group -> group.texts().stream().anyMatch(text -> text < own.size())
                        && group.texts().stream().anyMatch(text -> text >= own.size()))
                .count();
        Bench.say(
                "among %d texts by single persons: %d groups, %d of them hold both", own.size(), groups.size(), mixed);
        groups.stream()
                .filter(group -> group.letter() < own.size())
                .limit(15)
                .forEach(group -> Bench.say(
                        "  %d near-identical, %d different: %s",
                        group.size(), group.distinct(), beginning(texts.get(group.letter()))));
    }

    /** As many as wanted of that kind, each with words of its own before and after, so that no two are the same. */
    private static void growth(List<String> texts) {
        for (var size : SIZES) {
            var random = new Random(size);
            var many = new ArrayList<String>();
            for (var i = 0; i < size; i++) {
                many.add("From " + name(random) + " " + name(random) + " " + texts.get(random.nextInt(texts.size()))
                        + " " + name(random) + " " + i);
            }
            System.gc();
            var start = System.nanoTime();
            var groups = NearIdentical.groups(many, Likeness.SHIPPED);
            Bench.say(
                    "%d different texts of that kind: %.1f s; the largest of %d groups holds %d; heap at most %d MB",
                    size,
                    (System.nanoTime() - start) / 1e9,
                    groups.size(),
                    groups.getFirst().size(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(120, text.length())).replaceAll("\\s+", " ");
    }

    private static String name(Random random) {
        return "n" + random.nextInt(100_000);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    private GroupingBench() {}
}
