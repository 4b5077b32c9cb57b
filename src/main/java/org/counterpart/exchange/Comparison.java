package org.counterpart.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.Match;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one file to another, as {@code text compare --json} prints it.
 *
 * @param matching articles, each with all that belongs to it, in the order of the new text
 * @param units every unit by itself, articles too
 * @param differences the articles, and the units outside of articles, that are not the same
 */
record Comparison(
        Side old,
        @JsonProperty("new") Side fresh,
        boolean ignoringIds,
        long milliseconds,
        Differences.Summary summary,
        List<Pair> matching,
        List<Pair> units,
        List<Block> differences) {

    record Side(String file, String title, String language, int articles, int units) {}

    /** @param index of the unit in its text, from 0 */
    record Named(int index, String eId, ProvisionKind kind, String number, String heading) {}

    /** @param changes none for a unit that is the same */
    record Pair(
            List<Named> old,
            @JsonProperty("new") List<Named> fresh,
            Set<Change> changes,
            double confidence,
            double similarity) {}

    record Block(Set<Change> changes, List<Row> rows) {}

    /** @param heading, body runs of words; empty for those that stayed whole */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Nullable Named old,
            @JsonProperty("new") @Nullable Named fresh,
            Set<Change> changes,
            List<WordDiff.Segment> heading,
            List<WordDiff.Segment> body) {}

    static Comparison of(Side old, Side fresh, boolean ignoringIds, long milliseconds, Differences differences) {
        var matching = differences.matching();
        return new Comparison(
                old,
                fresh,
                ignoringIds,
                milliseconds,
                differences.summary(),
                matching.articles().stream()
                        .map(match -> pair(match, differences))
                        .toList(),
                matching.units().stream().map(match -> pair(match, differences)).toList(),
                differences.blocks().stream()
                        .filter(block -> !block.isUnchanged())
                        .map(block -> block(block, differences))
                        .toList());
    }

    private static Pair pair(Match match, Differences differences) {
        return new Pair(
                match.old().stream()
                        .map(i -> named(i, differences.matching().old()))
                        .toList(),
                match.fresh().stream()
                        .map(j -> named(j, differences.matching().fresh()))
                        .toList(),
                match.changes(),
                rounded(match.confidence()),
                rounded(match.similarity()));
    }

    private static Block block(Differences.Block block, Differences differences) {
        var rows = block.rows().stream()
                .filter(row -> !row.changes().isEmpty())
                .map(row -> new Row(
                        row.old() == null
                                ? null
                                : named(row.old(), differences.matching().old()),
                        row.fresh() == null
                                ? null
                                : named(row.fresh(), differences.matching().fresh()),
                        row.changes(),
                        row.heading(),
                        row.body()))
                .toList();
        return new Block(block.match().changes(), rows);
    }

    private static Named named(int index, List<Unit> units) {
        var unit = units.get(index);
        return new Named(index, unit.eid(), unit.kind(), unit.number(), unit.heading());
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
