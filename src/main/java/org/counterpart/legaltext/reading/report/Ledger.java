package org.counterpart.legaltext.reading.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;

/** Keeps the account of an import: every letter of the source goes into a unit, into the title, or is left out for a reason. */
public final class Ledger {

    private final Map<ImportChange, ImportReport.Change> changed = new EnumMap<>(ImportChange.class);
    private final Map<ImportOmission, ImportReport.Omission> leftOut = new EnumMap<>(ImportOmission.class);
    private int source;
    private int added;
    private int title;

    /** Letters and digits, also raised ones; marks and spaces are changed freely. */
    public static int letters(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER)
                .count();
    }

    public void source(String text) {
        source += letters(text);
    }

    /** Words that a unit has and the source has not. */
    public void added(String text) {
        added += letters(text);
    }

    /** Words that went into the title and into no unit. */
    public void title(String text) {
        title += letters(text);
    }

    /** The address of a link that stood among the words and is kept as a mark. */
    public void reference(String address) {
        title += letters(address);
    }

    public void changed(ImportChange what, int times, String example) {
        if (times > 0) {
            changed.merge(
                    what,
                    new ImportReport.Change(what, times, shortened(example)),
                    (a, b) -> new ImportReport.Change(what, a.times() + b.times(), a.example()));
        }
    }

    public void leftOut(ImportOmission what, String text) {
        leftOut(what, letters(text), text);
    }

    /** @param letters of the source that are lost by it, which need not be those of the example */
    public void leftOut(ImportOmission what, int letters, String example) {
        leftOut.merge(
                what,
                new ImportReport.Omission(what, 1, letters, shortened(example)),
                (a, b) -> new ImportReport.Omission(
                        what, a.times() + b.times(), a.letters() + b.letters(), longer(a.example(), b.example())));
    }

    /** Things without words, such as pictures. */
    public void leftOutTimes(ImportOmission what, int times) {
        if (times > 0) {
            leftOut.merge(
                    what,
                    new ImportReport.Omission(what, times, 0, ""),
                    (a, b) -> new ImportReport.Omission(what, a.times() + b.times(), a.letters(), a.example()));
        }
    }

    public ImportReport report(TextFormat format, List<Unit> units) {
        var taken = new EnumMap<ProvisionKind, Integer>(ProvisionKind.class);
        var placed = title - added;
        for (var unit : units) {
            taken.merge(unit.kind(), 1, Integer::sum);
            placed += letters(unit.number()) + letters(unit.heading()) + letters(unit.body());
            placed += unit.marks().stream()
                    .mapToInt(mark -> letters(mark.noteWords()))
                    .sum();
        }
        var omitted = leftOut.values().stream()
                .mapToInt(ImportReport.Omission::letters)
                .sum();
        return new ImportReport(
                format,
                taken,
                List.copyOf(changed.values()),
                List.copyOf(leftOut.values()),
                source,
                source - placed - omitted);
    }

    private static String longer(String a, String b) {
        return a.isEmpty() ? b : a;
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
