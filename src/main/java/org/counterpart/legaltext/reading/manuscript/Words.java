package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Mark;

/** Words of a source and what they are marked as, on their way into a unit. */
public record Words(String text, List<Mark> marks) {

    public static final Words NONE = new Words("", List.of());

    public static Words of(String text) {
        return new Words(text, List.of());
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public Words from(int start) {
        return cut(start, text.length());
    }

    /** A part of them; marks that reach beyond it are shortened, notes outside of it move to its nearer end. */
    public Words cut(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        var kept = new ArrayList<Mark>();
        for (var mark : marks) {
            var from = Math.clamp(mark.start(), start, end);
            var to = Math.clamp(mark.end(), start, end);
            if (from < to || mark.kind() == Mark.Kind.NOTE) {
                kept.add(new Mark(from - start, to - start, mark.kind(), mark.value()));
            }
        }
        return new Words(text.substring(start, end), kept);
    }

    public Words strip() {
        var end = text.stripTrailing().length();
        return cut(Math.min(end, text.length() - text.stripLeading().length()), end);
    }

    public Words then(String between, Words other) {
        var all = new ArrayList<>(marks);
        all.addAll(Mark.shifted(other.marks, text.length() + between.length()));
        return new Words(text + between + other.text, all);
    }

    Words marked(Mark.Kind kind, String value) {
        var all = new ArrayList<Mark>();
        all.add(new Mark(0, text.length(), kind, value));
        all.addAll(marks);
        return new Words(text, all);
    }

    Words marked(Mark.Kind kind) {
        return marked(kind, "");
    }

    /** Notes alone: what must not be lost where words become a heading, which carries no marks. */
    public List<Mark> notes() {
        return marks.stream().filter(mark -> mark.kind() == Mark.Kind.NOTE).toList();
    }
}
