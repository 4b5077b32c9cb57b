package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.counterpart.legaltext.model.Mark;

/** Puts words together as a reader meets them: invisible characters go, odd spaces become plain ones, lines stay. */
public final class WordsWriter {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    public int length() {
        return text.length();
    }

    public WordsWriter add(String words) {
        words.codePoints().forEach(this::add);
        return this;
    }

    private void add(int c) {
        switch (c) {
            // Soft hyphen, zero-width space, byte order mark and direction marks: direction follows from the letters.
            case 0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff -> {}
            case '\n' -> newLine();
            default -> {
                if (c == '\t' || c == '\r' || Character.isSpaceChar(c)) {
                    space();
                } else if (!Character.isISOControl(c)) {
                    text.appendCodePoint(c);
                }
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Whether nothing stands on the last line yet, and lines stand above it. */
    public boolean endsLine() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    /** A cell of a table ends. */
    void tab() {
        text.append('\t');
    }

    public void add(Words words) {
        var at = text.length();
        text.append(words.text());
        marks.addAll(Mark.shifted(words.marks(), at));
    }

    /** Marks what was added since {@code start}. */
    public void mark(int start, Mark.Kind kind, String value) {
        if (start < text.length()) {
            var last = marks.isEmpty() ? null : marks.getLast();
            if (last != null
                    && last.kind() == kind
                    && last.end() == start
                    && last.value().equals(value)) {
                marks.set(marks.size() - 1, new Mark(last.start(), text.length(), kind, value));
            } else {
                marks.add(new Mark(start, text.length(), kind, value));
            }
        }
    }

    public void note(String marker, String words) {
        marks.add(new Mark(text.length(), text.length(), Mark.Kind.NOTE, marker + "\n" + words));
    }

    public Words words() {
        var length = text.length();
        var sorted = marks.stream()
                .map(mark -> new Mark(
                        Math.min(mark.start(), length), Math.min(mark.end(), length), mark.kind(), mark.value()))
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        return new Words(text.toString(), sorted).strip();
    }
}
