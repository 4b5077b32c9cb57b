package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed between two texts, by whole words of any script, in bounded time. */
public final class WordDiff {

    public enum Kind {
        KEEP,
        INSERT,
        DELETE
    }

    /** A run of words of one kind; the runs that are not deleted make the new text, those not inserted the old one, to the letter. */
    public record Segment(Kind kind, String text) {

        /** Words of it; signs and spaces are none. */
        public int words() {
            return Words.count(text);
        }
    }

    /**
     * The runs in reading order, paragraph by paragraph as an instruction names them: no change reaches from one line into another, and what
     * was deleted of a line stands before what replaced it. A single word kept between two changes belongs to them, because a reader sees one
     * change there and not three.
     */
    public static List<Segment> between(String before, String after) {
        var old = List.of(before.split("\n", -1));
        var fresh = List.of(after.split("\n", -1));
        if (old.size() == 1 && fresh.size() == 1) {
            return running(before, after);
        }
        var segments = new ArrayList<Segment>();
        var pairs = Paragraphs.pairs(old, fresh);
        if (pairs.stream().noneMatch(WordDiff::stays)) {
            add(segments, Kind.DELETE, before);
            add(segments, Kind.INSERT, after);
            return segments;
        }
        var behind = false;
        for (var pair : pairs) {
            if (stays(pair)) {
                add(segments, Kind.KEEP, behind ? "\n" : "");
                running(old.get(pair.old()), fresh.get(pair.fresh()))
                        .forEach(segment -> add(segments, segment.kind(), segment.text()));
                behind = true;
            } else {
                var line = pair.old() < 0 ? fresh.get(pair.fresh()) : old.get(pair.old());
                add(segments, pair.old() < 0 ? Kind.INSERT : Kind.DELETE, behind ? "\n" + line : line + "\n");
            }
        }
        return segments;
    }

    private static boolean stays(Paragraphs.Pair pair) {
        return pair.old() >= 0 && pair.fresh() >= 0;
    }

    private static void add(List<Segment> segments, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!segments.isEmpty() && segments.getLast().kind() == kind) {
            segments.add(new Segment(kind, segments.removeLast().text() + text));
        } else {
            segments.add(new Segment(kind, text));
        }
    }

    /** The same of words that run on over the ends of lines, as where several units became one. */
    static List<Segment> running(String before, String after) {
        return Runs.readable(runs(before, after)).segments();
    }

    /** The same without joining changes that stand close together: what words were really deleted and inserted. */
    public static List<Segment> exact(String before, String after) {
        return runs(before, after).segments();
    }

    public static boolean isSame(List<Segment> segments) {
        return segments.stream().allMatch(segment -> segment.kind() == Kind.KEEP);
    }

    /** The old text, out of its difference to the new one. */
    public static String before(List<Segment> segments) {
        return without(Kind.INSERT, segments);
    }

    /** The new text, out of its difference to the old one. */
    public static String after(List<Segment> segments) {
        return without(Kind.DELETE, segments);
    }

    /** Words inserted or deleted; one that only stands between two changes is neither. */
    public static int words(List<Segment> segments, Kind kind) {
        var sum = 0;
        for (var i = 0; i < segments.size(); i++) {
            var one = segments.get(i);
            var replaced = one.kind() == Kind.DELETE
                    && i + 1 < segments.size()
                    && segments.get(i + 1).kind() == Kind.INSERT;
            var replacing =
                    one.kind() == Kind.INSERT && i > 0 && segments.get(i - 1).kind() == Kind.DELETE;
            if (one.kind() == kind && (replaced || replacing)) {
                var pair = replaced
                        ? exact(one.text(), segments.get(i + 1).text())
                        : exact(segments.get(i - 1).text(), one.text());
                sum += pair.stream()
                        .filter(run -> run.kind() == kind)
                        .mapToInt(Segment::words)
                        .sum();
            } else if (one.kind() == kind) {
                sum += one.words();
            }
        }
        return sum;
    }

    /**
     * Applies a difference to the text it starts from.
     *
     * @throws IllegalArgumentException when that is another text
     */
    public static String apply(List<Segment> segments, String before) {
        if (!before(segments).equals(before)) {
            throw new IllegalArgumentException("The difference starts from another text.");
        }
        return after(segments);
    }

    private static String without(Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static Runs runs(String before, String after) {
        var runs = new Runs();
        if (before.equals(after)) {
            if (!before.isEmpty()) {
                runs.add(Kind.KEEP, before);
            }
            return runs;
        }
        var old = Words.tokens(before);
        var fresh = Words.tokens(after);
        var at = 0;
        for (var gap : Common.gaps(old, fresh)) {
            old.subList(at, gap.oldFrom()).forEach(token -> runs.add(Kind.KEEP, token));
            old.subList(gap.oldFrom(), gap.oldTo()).forEach(token -> runs.add(Kind.DELETE, token));
            fresh.subList(gap.freshFrom(), gap.freshTo()).forEach(token -> runs.add(Kind.INSERT, token));
            at = gap.oldTo();
        }
        old.subList(at, old.size()).forEach(token -> runs.add(Kind.KEEP, token));
        return runs.settled();
    }

    private WordDiff() {}
}
