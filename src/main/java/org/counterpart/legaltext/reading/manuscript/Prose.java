package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Marks;

/** Words being put together: lines without blank ones, single spaces, and the marks on them. */
public final class Prose {

    private final StringBuilder out = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private boolean glued;

    /** Words as a file has them: line breaks and runs of spaces are the editor's, unless a line ends a sentence or opens a list. */
    public void words(String raw) {
        for (var i = 0; i < raw.length(); ) {
            var c = raw.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c);
                glued = false;
                i++;
                continue;
            }
            var end = i;
            var breaks = false;
            while (end < raw.length() && Character.isWhitespace(raw.charAt(end))) {
                breaks |= isLineBreak(raw.charAt(end++));
            }
            if (breaks && end < raw.length() && i > 0 && ".;:".indexOf(raw.charAt(i - 1)) >= 0) {
                newLine();
            } else {
                space();
            }
            i = end;
        }
    }

    /** Words exactly as they stand. */
    public void exactly(String words) {
        out.append(words);
        glued &= words.isEmpty();
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028';
    }

    public void newLine() {
        if (!glued && !atLineStart()) {
            withoutSpaceAtEnd();
            if (!atLineStart()) {
                out.append('\n');
            }
        }
    }

    public void space() {
        if (!glued && !atLineStart() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
    }

    /** The next words follow on the same line, whatever stands between. */
    public void glue() {
        glued = true;
    }

    public void unglue() {
        glued = false;
    }

    private void withoutSpaceAtEnd() {
        var end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        cutBack(end);
    }

    /** Goes back to the end of the last line: what follows stands on it. */
    public void reopenLine() {
        cutBack(text().length());
    }

    /** Whether the last words are a row of a table, on which nothing else may stand. */
    public boolean endsInTable() {
        return marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.TABLE && mark.end() == out.length());
    }

    /** Takes away all words behind this place. */
    public void cutBack(int end) {
        out.setLength(Math.min(end, out.length()));
        for (var i = marks.size() - 1; i >= 0 && marks.get(i).end() > end; i--) {
            var mark = marks.get(i);
            marks.set(i, new Mark(Math.min(mark.start(), end), end, mark.kind(), mark.value()));
        }
    }

    /** The words from this place on. */
    public String from(int start) {
        return start >= out.length() ? "" : out.substring(start);
    }

    /** Other prose behind this one, without anything between. */
    public void add(Prose other) {
        var at = out.length();
        out.append(other.text());
        other.marks().forEach(mark -> marks.add(mark.shifted(at)));
        glued = false;
    }

    public void mark(int start, Mark.Kind kind, String value) {
        marks.add(new Mark(Math.min(start, out.length()), out.length(), kind, value));
    }

    public void note(String marker, String words) {
        marks.add(Mark.note(out.length(), marker, words));
    }

    /** Where the next words will stand. */
    public int position() {
        return out.length();
    }

    boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    public boolean isEmpty() {
        return marks.isEmpty() && text().isEmpty();
    }

    public String text() {
        var end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\n')) {
            end--;
        }
        return out.substring(0, end);
    }

    public List<Mark> marks() {
        return Marks.tidy(text(), marks);
    }

    /** On one line, as headings and cells are; notes and other marks are kept. */
    public Prose onOneLine() {
        var line = new Prose();
        line.out.append(text().replace('\n', ' ').replace('\t', ' '));
        marks.stream().filter(mark -> !Marks.coversLines(mark)).forEach(line.marks::add);
        return line;
    }
}
