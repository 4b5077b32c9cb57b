package org.counterpart.legaltext.model;

import java.util.List;

/**
 * What the letters of a unit's body do not say by themselves. The body stays plain text, so that quotations, differences and search need not
 * know of marks.
 *
 * @param start index of the first character of the body that is marked
 * @param end index after the last one; equal to {@code start} for a note, which stands behind that place
 * @param value the address of a reference, the words of a note, the marker and a line break before them; otherwise empty
 */
public record Mark(int start, int end, Kind kind, String value) {

    public enum Kind {
        EMPHASIS,
        STRONG,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT,
        REFERENCE,
        NOTE,
        /** Words that the source itself shows as new. */
        INSERTED,
        /** Words that the source itself shows as struck out. */
        DELETED,
        /** Lines of another law that this one quotes, with their own articles: no provisions of this text. */
        QUOTATION,
        /** Lines that are the rows of a table, cells divided by tabulators. */
        TABLE
    }

    public Mark {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A mark from " + start + " to " + end);
        }
    }

    public static Mark of(int start, int end, Kind kind) {
        return new Mark(start, end, kind, "");
    }

    /** A note behind a place; its value is the marker, a line break, and the words. */
    public static Mark note(int at, String marker, String words) {
        return new Mark(at, at, Kind.NOTE, marker + "\n" + words);
    }

    /** The sign of a note as printed; empty when it has none. */
    public String noteMarker() {
        return kind == Kind.NOTE && value.indexOf('\n') >= 0 ? value.substring(0, value.indexOf('\n')) : "";
    }

    /** The words of a note; empty for every other mark. */
    public String noteWords() {
        return kind == Kind.NOTE ? value.substring(value.indexOf('\n') + 1) : "";
    }

    public Mark shifted(int by) {
        return by == 0 ? this : new Mark(start + by, end + by, kind, value);
    }

    /** The marks of words that are put behind others of this length. */
    public static List<Mark> shifted(List<Mark> marks, int by) {
        return marks.stream().map(mark -> mark.shifted(by)).toList();
    }

    /** The marks of the beginning of words that are cut at this place; one that goes beyond it ends there. */
    public static List<Mark> until(List<Mark> marks, int cut) {
        return marks.stream()
                .filter(mark -> mark.start < cut || mark.end == cut)
                .map(mark -> new Mark(mark.start, Math.min(mark.end, cut), mark.kind, mark.value))
                .toList();
    }

    /** The marks of the words that come after this place, counted from there. */
    public static List<Mark> after(List<Mark> marks, int cut) {
        return marks.stream()
                .filter(mark -> mark.end > cut || mark.start >= cut)
                .map(mark -> new Mark(Math.max(mark.start, cut), mark.end, mark.kind, mark.value).shifted(-cut))
                .toList();
    }
}
