package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.counterpart.legaltext.comparison.Parts.Part;
import org.counterpart.legaltext.model.Unit;

/** Says of every piece what became of it, once all pairs are found. */
final class Verdicts {

    /** Whoever found no partner although somebody was close is not surely new. */
    private static final double ALONE = 0.9;

    private final Links links;
    private final List<Unit> old;
    private final List<Unit> fresh;
    private final BiPredicate<Integer, Integer> reworded;
    private final Map<Piece, List<Part>> splits = new HashMap<>();
    private final Map<Piece, List<Part>> merges = new HashMap<>();
    private final Set<Piece> parts = new HashSet<>();
    private final Map<Integer, List<Piece>> deleted = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();

    private Verdicts(Links links, List<Unit> old, List<Unit> fresh, BiPredicate<Integer, Integer> reworded) {
        this.links = links;
        this.old = old;
        this.fresh = fresh;
        this.reworded = reworded;
        links.splits().forEach(part -> group(splits, part));
        links.merges().forEach(part -> group(merges, part));
    }

    private void group(Map<Piece, List<Part>> by, Part part) {
        by.computeIfAbsent(part.whole(), key -> new ArrayList<>()).add(part);
        parts.add(part.part());
    }

    /** @param reworded whether two units that are the same one say it in other words */
    static List<Match> of(Links links, List<Unit> old, List<Unit> fresh, BiPredicate<Integer, Integer> reworded) {
        var verdicts = new Verdicts(links, old, fresh, reworded);
        verdicts.decide();
        return verdicts.matches;
    }

    private void decide() {
        findDeleted();
        addDeleted(-1);
        for (var piece : links.fresh) {
            var link = links.ofFresh(piece);
            if (link != null) {
                pair(link);
            } else if (!parts.contains(piece)) {
                matches.add(new Match(Set.of(Change.NEW), List.of(), List.of(piece.index()), ALONE, 0));
            }
        }
    }

    private void findDeleted() {
        var before = -1;
        for (var piece : links.old) {
            if (links.ofOld(piece) == null && !parts.contains(piece)) {
                deleted.computeIfAbsent(before, key -> new ArrayList<>()).add(piece);
            } else {
                before = piece.index();
            }
        }
    }

    private void addDeleted(int behind) {
        deleted.getOrDefault(behind, List.of())
                .forEach(piece ->
                        matches.add(new Match(Set.of(Change.DELETED), List.of(piece.index()), List.of(), ALONE, 0)));
    }

    private void pair(Link link) {
        var olds = new ArrayList<>(List.of(link.old().index()));
        var news = new ArrayList<>(List.of(link.fresh().index()));
        var split = splits.getOrDefault(link.old(), List.of());
        var merged = merges.getOrDefault(link.fresh(), List.of());
        split.forEach(part -> news.add(part.part().index()));
        merged.forEach(part -> olds.add(part.part().index()));
        var changes = EnumSet.noneOf(Change.class);
        add(changes, Change.SPLIT, !split.isEmpty());
        add(changes, Change.MERGED, !merged.isEmpty());
        add(changes, Change.MOVED, link.moved());
        add(changes, Change.RENUMBERED, !link.old().number().equals(link.fresh().number()));
        add(changes, Change.REWORDED, split.isEmpty() && merged.isEmpty() && isReworded(link));
        matches.add(new Match(changes, olds, news, link.confidence(), Evidence.likeness(link.old(), link.fresh())));
        olds.forEach(this::addDeleted);
    }

    private static void add(Set<Change> changes, Change change, boolean applies) {
        if (applies) {
            changes.add(change);
        }
    }

    private boolean isReworded(Link link) {
        return !same(
                        old.get(link.old().index()).heading(),
                        fresh.get(link.fresh().index()).heading())
                || reworded.test(link.old().index(), link.fresh().index());
    }

    /** Spaces are no words. */
    static boolean same(String one, String other) {
        return one.equals(other)
                || one.replaceAll("\\s+", " ")
                        .strip()
                        .equals(other.replaceAll("\\s+", " ").strip());
    }
}
