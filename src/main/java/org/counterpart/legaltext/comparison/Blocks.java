package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.legaltext.comparison.Differences.Block;
import org.counterpart.legaltext.comparison.Differences.Row;
import org.counterpart.legaltext.comparison.Differences.Source;
import org.jspecify.annotations.Nullable;

/** Puts the units of two matched texts into one order: that of the new text, with what is gone at its old place. */
final class Blocks {

    private final Matching matching;
    private final Tree old;
    private final Tree fresh;
    private final Map<Integer, Match> articleOfOld = new HashMap<>();
    private final Map<Integer, Match> articleOfFresh = new HashMap<>();
    private final Match[] ofOld;
    private final Match[] ofFresh;
    private final Sources sources;
    private final List<Block> blocks = new ArrayList<>();

    Blocks(Matching matching) {
        this.matching = matching;
        this.old = new Tree(matching.old());
        this.fresh = new Tree(matching.fresh());
        this.ofOld = new Match[matching.old().size()];
        this.ofFresh = new Match[matching.fresh().size()];
        for (var match : matching.units()) {
            match.old().forEach(i -> ofOld[i] = match);
            match.fresh().forEach(j -> ofFresh[j] = match);
        }
        for (var match : matching.articles()) {
            match.old().forEach(i -> articleOfOld.put(i, match));
            match.fresh().forEach(j -> articleOfFresh.put(j, match));
        }
        this.sources = new Sources(matching);
    }

    Differences differences() {
        var gone = goneByPlace();
        blocks.addAll(gone.getOrDefault(-1, List.of()));
        for (var j = 0; j < ofFresh.length; j = fresh.end(j)) {
            var block = block(j);
            blocks.add(block);
            block.match().old().forEach(i -> blocks.addAll(gone.getOrDefault(i, List.of())));
            gone.keySet().removeAll(block.match().old());
        }
        return new Differences(matching, blocks, Count.of(matching, blocks));
    }

    /** Blocks of the old text that no block of the new one continues, by the block before them that one does; -1 at the beginning. */
    private Map<Integer, List<Block>> goneByPlace() {
        var gone = new HashMap<Integer, List<Block>>();
        var before = -1;
        for (var i = 0; i < ofOld.length; i = old.end(i)) {
            var match = old.article(i) < 0 ? ofOld[i] : articleOfOld.getOrDefault(i, ofOld[i]);
            var stays =
                    !match.fresh().isEmpty() && fresh.startsBlock(match.fresh().getFirst());
            if (stays) {
                before = i;
            } else {
                var rows = new ArrayList<Row>();
                for (var unit = i; unit < old.end(i); unit++) {
                    rows.add(gone(unit));
                }
                gone.computeIfAbsent(before, key -> new ArrayList<>()).add(new Block(match, i, null, rows));
            }
        }
        return gone;
    }

    private Block block(int j) {
        var match = fresh.article(j) < 0 ? ofFresh[j] : articleOfFresh.getOrDefault(j, ofFresh[j]);
        var i = heir(match, j);
        var rows = new ArrayList<Row>();
        var gone = goneFrom(match, i);
        rows.addAll(gone.getOrDefault(-1, List.of()));
        for (var unit = j; unit < fresh.end(j); unit++) {
            var row = row(unit);
            rows.add(row);
            rows.addAll(gone.getOrDefault(row.old() == null ? -2 : row.old(), List.of()));
        }
        return new Block(match, i, j, rows);
    }

    private static @Nullable Integer heir(Match match, int j) {
        return match.isPair() && match.fresh().getFirst() == j ? match.old().getFirst() : null;
    }

    /** What left an article that stays: deleted, or now elsewhere; by the unit before it that is still in this article. */
    private Map<Integer, List<Row>> goneFrom(Match match, @Nullable Integer first) {
        var gone = new HashMap<Integer, List<Row>>();
        if (first == null || old.article(first) < 0) {
            return gone;
        }
        var home = fresh.article(match.fresh().getFirst());
        var before = -1;
        for (int article : match.old()) {
            for (var i = article; i < old.end(article); i++) {
                var heir = ofOld[i].fresh().isEmpty() ? -1 : ofOld[i].fresh().getFirst();
                if (heir < 0 || fresh.article(heir) != home) {
                    gone.computeIfAbsent(before, key -> new ArrayList<>()).add(gone(i));
                } else if (ofOld[i].old().getFirst() == i) {
                    before = i;
                }
            }
        }
        return gone;
    }

    private Row gone(int i) {
        var match = ofOld[i];
        var unit = old.units.get(i);
        var departed = !match.fresh().isEmpty();
        var whole = List.of(new Source(i, 0, unit.body().length()));
        var to = departed ? unit : unit.called("", "").saying("", List.of());
        return new Row(
                Set.of(departed ? match.is(Change.MERGED) ? Change.MERGED : Change.MOVED : Change.DELETED),
                i,
                null,
                whole,
                WordDiff.between(unit.heading(), to.heading()),
                WordDiff.between(unit.body(), to.body()));
    }

    private Row row(int j) {
        var match = ofFresh[j];
        var unit = fresh.units.get(j);
        var main = !match.old().isEmpty() && match.fresh().getFirst() == j;
        var changes = EnumSet.noneOf(Change.class);
        changes.addAll(main || match.old().isEmpty() ? match.changes() : Set.of(Change.SPLIT));
        var from = sources.of(j);
        return new Row(
                changes,
                main ? match.old().getFirst() : null,
                j,
                from,
                WordDiff.between(main ? old.units.get(match.old().getFirst()).heading() : "", unit.heading()),
                from.size() > 1
                        ? WordDiff.running(Differences.words(from, old.units), unit.body())
                        : WordDiff.between(Differences.words(from, old.units), unit.body()));
    }
}
