package org.counterpart.text.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two texts, by words, in any script. */
public final class WordDiff {

    /** Beyond this many words texts are compared by lines: a reader could not follow single words, and the time stays bounded. */
    private static final int WORD_LIMIT = 6_000;

    public enum Kind {
        KEEP,
        INSERT,
        DELETE
    }

    /** A run of words of one kind; the runs that are not deleted make the new text, those not inserted the old one, to the letter. */
    public record Segment(Kind kind, String text) {}

    /** The runs in reading order; what was deleted stands before what replaced it. */
    public static List<Segment> between(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        if (old.size() + fresh.size() > 2 * WORD_LIMIT) {
            old = lines(before);
            fresh = lines(after);
        }
        var segments = new ArrayList<Segment>();
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            var source = delta.getSource();
            add(segments, Kind.KEEP, old.subList(at, source.getPosition()));
            add(segments, Kind.DELETE, source.getLines());
            add(segments, Kind.INSERT, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(segments, Kind.KEEP, old.subList(at, old.size()));
        return joined(segments);
    }

    public static boolean isSame(List<Segment> segments) {
        return segments.stream().allMatch(segment -> segment.kind() == Kind.KEEP);
    }

    private static void add(List<Segment> segments, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(kind, String.join("", words)));
        }
    }

    /** A lone space between two changes reads better as a part of them. */
    private static List<Segment> joined(List<Segment> segments) {
        var out = new ArrayList<Segment>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var between = i > 0 && i < segments.size() - 1 && segment.text().equals(" ");
            if (segment.kind() != Kind.INSERT && (segment.kind() == Kind.DELETE || between)) {
                deleted.append(segment.text());
            }
            if (segment.kind() != Kind.DELETE && (segment.kind() == Kind.INSERT || between)) {
                inserted.append(segment.text());
            }
            if (segment.kind() == Kind.KEEP && !between) {
                flush(out, deleted, inserted);
                out.add(segment);
            }
        }
        flush(out, deleted, inserted);
        return out;
    }

    private static void flush(List<Segment> out, StringBuilder deleted, StringBuilder inserted) {
        if (!deleted.isEmpty()) {
            out.add(new Segment(Kind.DELETE, deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            out.add(new Segment(Kind.INSERT, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\\n)"));
    }

    private WordDiff() {}
}
