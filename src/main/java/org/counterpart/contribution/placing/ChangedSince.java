package org.counterpart.contribution.placing;

import java.util.List;
import java.util.Optional;
import org.counterpart.legaltext.comparison.Anchors;
import org.counterpart.legaltext.comparison.WordDiff;

/**
 * What happened to the words a contribution is about since its author read them.
 *
 * @param version in which the author read them
 * @param difference from what the author saw to the words of now; empty when nothing changed
 * @param quote what became of the quoted passage
 */
public record ChangedSince(int version, List<WordDiff.Segment> difference, Quote quote) {

    /** What became of a quoted passage. */
    public enum Quote {
        NONE,
        /** It stands there as quoted. */
        STANDS,
        /** It stands there in other words. */
        REWORDED,
        GONE
    }

    public static ChangedSince of(int version, String seen, String now, String quoted) {
        var difference = WordDiff.between(seen, now);
        var changed = !WordDiff.isSame(difference);
        return new ChangedSince(version, changed ? difference : List.of(), quote(now, quoted, changed));
    }

    private static Quote quote(String now, String quoted, boolean changed) {
        if (quoted.isEmpty()) {
            return Quote.NONE;
        }
        if (!changed) {
            return Quote.STANDS;
        }
        Optional<Anchors.Found> found = Anchors.find(quoted, List.of(now));
        return found.map(one -> one.isExact() ? Quote.STANDS : Quote.REWORDED).orElse(Quote.GONE);
    }

    public boolean changed() {
        return !difference.isEmpty();
    }
}
