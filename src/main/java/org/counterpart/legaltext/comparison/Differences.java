package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.Set;
import org.counterpart.legaltext.comparison.WordDiff.Segment;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one text to another, unit by unit, in the order of the new text; what is gone stands where it stood.
 *
 * @param blocks articles with all that belongs to them, and what stands between articles
 */
public record Differences(Matching matching, List<Block> blocks, Summary summary) {

    /**
     * An article, or a unit outside of articles.
     *
     * @param match for an article with all that belongs to it
     * @param old its first unit in the old text; null when it is new
     * @param fresh its first unit in the new text; null when it is gone
     */
    public record Block(
            Match match, @Nullable Integer old, @Nullable Integer fresh, List<Row> rows) {

        public Block {
            rows = List.copyOf(rows);
        }

        public boolean isUnchanged() {
            return match.changes().isEmpty()
                    && rows.stream().allMatch(row -> row.changes().isEmpty());
        }
    }

    /** A part of the body of an old unit, from its first character to before its last. */
    public record Source(int unit, int start, int end) {}

    /**
     * One unit.
     *
     * @param changes of this unit by itself; {@link Change#DELETED} for one that is gone, {@link Change#MOVED} also for the place it left
     * @param old its index in the old text; null when it is new
     * @param fresh its index in the new text; null when it stands here no more
     * @param sources what of the old text became its body: for a split unit a part of one, for a merged unit several, a line each
     * @param heading difference to the old heading
     * @param body difference to the sources
     */
    public record Row(
            Set<Change> changes,
            @Nullable Integer old,
            @Nullable Integer fresh,
            List<Source> sources,
            List<Segment> heading,
            List<Segment> body) {

        public Row {
            changes = Set.copyOf(changes);
            sources = List.copyOf(sources);
            heading = List.copyOf(heading);
            body = List.copyOf(body);
        }

        public boolean is(Change change) {
            return changes.contains(change);
        }
    }

    /** @param unchanged articles that are the same in every respect; the others may count several times, as moved and reworded */
    public record Summary(
            int unchanged,
            int added,
            int deleted,
            int moved,
            int renumbered,
            int reworded,
            int split,
            int merged,
            int wordsInserted,
            int wordsDeleted) {}

    public Differences {
        blocks = List.copyOf(blocks);
    }

    /** @param withIdentity whether identifiers of the source may help to recognise units */
    public static Differences between(LegalText old, LegalText fresh, boolean withIdentity) {
        return of(Matcher.match(old.units(), fresh.units(), withIdentity));
    }

    /** From a matching that somebody may have corrected. */
    public static Differences of(Matching matching) {
        return new Blocks(matching).differences();
    }

    static String words(List<Source> sources, List<Unit> old) {
        return String.join(
                "\n",
                sources.stream()
                        .map(source -> old.get(source.unit()).body().substring(source.start(), source.end()))
                        .toList());
    }
}
