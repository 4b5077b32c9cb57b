package org.counterpart.legaltext.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Puts marks into the one form in which they are kept: in the order of their beginnings, the longer first; marks within a line do not cross its
 * end, begin and end at words, and two of one kind and value that touch are one.
 */
public final class Marks {

    /** Kinds that cover whole lines, or stand at a place: they are never joined and never cut. */
    private static final Set<Mark.Kind> WHOLE = EnumSet.of(Mark.Kind.NOTE, Mark.Kind.QUOTATION, Mark.Kind.TABLE);

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::kind)
            .thenComparing(mark -> mark.kind() == Mark.Kind.NOTE ? "" : mark.value());

    private record Key(Mark.Kind kind, String value) {}

    public static boolean coversLines(Mark mark) {
        return mark.kind() == Mark.Kind.QUOTATION || mark.kind() == Mark.Kind.TABLE;
    }

    public static List<Mark> tidy(String body, List<Mark> marks) {
        if (marks.isEmpty()) {
            return marks;
        }
        var tidy = new ArrayList<Mark>();
        var running = new LinkedHashMap<Key, Mark>();
        for (var mark : marks.stream().sorted(ORDER).toList()) {
            var fitted = fitted(mark, body);
            if (fitted.kind() == Mark.Kind.NOTE) {
                tidy.add(fitted);
            } else if (WHOLE.contains(fitted.kind())) {
                addOnce(tidy, fitted);
            } else {
                running.merge(new Key(fitted.kind(), fitted.value()), fitted, (before, now) -> {
                    if (now.start() <= before.end()) {
                        return new Mark(before.start(), Math.max(before.end(), now.end()), now.kind(), now.value());
                    }
                    cut(body, before, tidy);
                    return now;
                });
            }
        }
        running.values().forEach(mark -> cut(body, mark, tidy));
        tidy.sort(ORDER);
        return tidy;
    }

    /** Inside of the words, and around whole characters. */
    private static Mark fitted(Mark mark, String body) {
        var start = Math.min(mark.start(), body.length());
        var end = Math.min(mark.end(), body.length());
        var from = splits(body, start) ? start - 1 : start;
        var to = splits(body, end) ? end + 1 : end;
        return new Mark(from, mark.kind() == Mark.Kind.NOTE ? from : to, mark.kind(), mark.value());
    }

    private static boolean splits(String body, int at) {
        return at > 0
                && at < body.length()
                && Character.isLowSurrogate(body.charAt(at))
                && Character.isHighSurrogate(body.charAt(at - 1));
    }

    private static void addOnce(List<Mark> tidy, Mark mark) {
        if (mark.end() > mark.start() && (tidy.isEmpty() || !tidy.getLast().equals(mark))) {
            tidy.add(mark);
        }
    }

    /** Adds a mark for the part of each line, and of each cell of a table, that it covers. */
    private static void cut(String body, Mark mark, List<Mark> into) {
        var from = mark.start();
        for (var at = mark.start(); at <= mark.end(); at++) {
            if (at == mark.end() || body.charAt(at) == '\n' || body.charAt(at) == '\t') {
                trimmed(body, from, at, mark, into);
                from = at + 1;
            }
        }
    }

    private static void trimmed(String body, int from, int to, Mark mark, List<Mark> into) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            into.add(new Mark(start, end, mark.kind(), mark.value()));
        }
    }

    private Marks() {}
}
