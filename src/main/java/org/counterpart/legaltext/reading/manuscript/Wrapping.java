package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the lines of a text were broken where they were full, or where their writer wanted. */
public final class Wrapping {

    /** Columns beyond which nobody wraps lines: each is a paragraph then. */
    private static final double WIDEST = 140;
    /** Columns at which nobody wraps them either. */
    private static final double NARROWEST = 25;
    /** Part of the width that a line fills which its writer did not end. */
    static final double FULL = 0.8;

    private final boolean wrapped;
    private final double width;

    private Wrapping(boolean wrapped, double width) {
        this.wrapped = wrapped;
        this.width = width;
    }

    /** Where sentences begin with capitals and no line goes on with one, no line was wrapped. */
    public static Wrapping of(List<String> lines, double width, Patterns patterns) {
        var goesOn = !Punctuation.hasCapitals(lines.stream().limit(1_000).collect(Collectors.joining()))
                || lines.stream().skip(1).anyMatch(line -> goesOn(line, patterns));
        return new Wrapping(goesOn && width >= NARROWEST && width <= WIDEST, width);
    }

    /** In small letters, or with "Article 7 of the Code". */
    private static boolean goesOn(String line, Patterns patterns) {
        var opening = patterns.opening(line, false);
        return Punctuation.beginsSmall(line) && Marker.of(line, 0, patterns) == null
                || opening != null && !patterns.opens(line, opening);
    }

    public static Wrapping of(List<String> lines, Patterns patterns) {
        var lengths = new ArrayList<Integer>();
        lines.forEach(line -> lengths.add(line.length()));
        lengths.sort(null);
        return of(lines, lengths.isEmpty() ? 0 : lengths.get((int) ((lengths.size() - 1) * 0.95)), patterns);
    }

    boolean isWrapped() {
        return wrapped;
    }

    /** Whether no more words would have stood on a line. */
    public boolean isFull(String line) {
        return wrapped && line.length() >= FULL * width;
    }
}
