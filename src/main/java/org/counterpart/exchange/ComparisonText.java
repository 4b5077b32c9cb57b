package org.counterpart.exchange;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.Differences.Row;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/** A comparison to be read on a console: the summary, then what changed with [-deleted-] and {+inserted+} words. */
final class ComparisonText {

    private final Differences differences;
    private final PrintStream out;

    private ComparisonText(Differences differences, PrintStream out) {
        this.differences = differences;
        this.out = out;
    }

    static void print(Differences differences, PrintStream out) {
        var text = new ComparisonText(differences, out);
        text.summary(differences.summary());
        differences.blocks().stream().filter(block -> !block.isUnchanged()).forEach(text::block);
    }

    private void summary(Differences.Summary sum) {
        out.printf(
                Locale.ROOT,
                "Articles: %d unchanged, %d reworded, %d renumbered, %d moved, %d split, %d merged, %d added, %d deleted%n",
                sum.unchanged(),
                sum.reworded(),
                sum.renumbered(),
                sum.moved(),
                sum.split(),
                sum.merged(),
                sum.added(),
                sum.deleted());
        out.printf(Locale.ROOT, "Words: %d inserted, %d deleted%n", sum.wordsInserted(), sum.wordsDeleted());
    }

    private void block(Differences.Block block) {
        var old = block.old() == null ? null : differences.matching().old().get(block.old());
        var fresh =
                block.fresh() == null ? null : differences.matching().fresh().get(block.fresh());
        out.println();
        out.println("## " + name(old, fresh) + changes(block.match().changes()));
        block.rows().stream().filter(row -> !row.changes().isEmpty()).forEach(this::row);
    }

    private static String name(@Nullable Unit old, @Nullable Unit fresh) {
        var was = old == null ? "" : called(old);
        var is = fresh == null ? "" : called(fresh);
        return was.equals(is) || was.isEmpty() || is.isEmpty() ? was.isEmpty() ? is : was : was + " → " + is;
    }

    private static String called(Unit unit) {
        var name = (unit.number() + " " + unit.heading()).strip();
        return name.isEmpty() ? unit.eid() : name;
    }

    private void row(Row row) {
        var units = differences.matching();
        var number = row.fresh() == null
                ? row.old() == null ? "" : units.old().get(row.old()).number()
                : units.fresh().get(row.fresh()).number();
        out.println("  "
                + (number + changes(row.changes()) + " " + marked(row.heading()) + "\n    "
                                + marked(row.body()).replace("\n", "\n    "))
                        .stripTrailing());
    }

    private static String changes(Set<Change> changes) {
        return changes.stream()
                .sorted()
                .map(change -> change.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", changes.isEmpty() ? "" : " (", changes.isEmpty() ? "" : ")"));
    }

    private static String marked(List<WordDiff.Segment> segments) {
        return segments.stream()
                .map(run -> switch (run.kind()) {
                    case KEEP -> run.text();
                    case INSERT -> "{+" + run.text() + "+}";
                    case DELETE -> "[-" + run.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
