package org.counterpart.exchange;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;

/** Prints an {@link Inspection} for people. */
final class InspectionTree {

    static void print(Inspection one, PrintStream out) {
        out.println(one.file());
        var refused = one.refused();
        if (refused != null) {
            out.println("  Refused (" + refused.code() + "): " + refused.reason());
            out.println();
            return;
        }
        out.println("  " + one.title());
        out.println("  " + facts(one));
        out.println("  " + counts(Objects.requireNonNull(one.kinds())));
        var marks = marks(Objects.requireNonNull(one.marks()));
        if (!marks.isEmpty()) {
            out.println("  Marks: " + marks);
        }
        out.printf(
                Locale.ENGLISH,
                "  Letters: %,d in the file, %,d taken, %,d left out on purpose, %,d unplaced%n",
                one.letters(),
                one.taken(),
                left(Objects.requireNonNull(one.notTaken())),
                one.unplaced());
        Objects.requireNonNull(one.plausibility()).forEach(doubt -> out.println("  Look at: " + doubt.sentence()));
        one.notTaken().forEach(left -> out.println("  Left out: " + left.sentence()));
        Objects.requireNonNull(one.warnings()).forEach(warning -> out.println("  Note: " + warning.sentence()));
        out.println();
        Objects.requireNonNull(one.units()).forEach(unit -> out.println(line(unit)));
        out.println();
    }

    private static String facts(Inspection one) {
        var facts = new StringBuilder(one.format() + ", " + one.language() + ", " + one.direction());
        if (one.number() != null) {
            facts.append(", number ").append(one.number());
        }
        if (one.date() != null) {
            facts.append(", dated ").append(one.date());
        }
        return facts + ", read in " + one.milliseconds() + " ms, SHA-256 " + one.sha256();
    }

    private static String counts(Map<ProvisionKind, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> Sentences.of(kind.getKey()) + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String marks(Map<Mark.Kind, Integer> marks) {
        return marks.entrySet().stream()
                .map(mark -> mark.getKey().name().toLowerCase(Locale.ROOT) + " " + mark.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int left(List<Inspection.NotTaken> notTaken) {
        return notTaken.stream().mapToInt(Inspection.NotTaken::letters).sum();
    }

    private static String line(Inspection.InspectedUnit unit) {
        var called = (unit.number() + " " + unit.heading()).strip();
        var words = called.isEmpty() || unit.beginning().isEmpty() ? "" : " — ";
        return "  " + "  ".repeat(unit.depth()) + Sentences.of(unit.kind()) + ": " + called + words + unit.beginning()
                + " (" + unit.characters() + ")";
    }
}
