package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs the pieces of one level of two texts: the articles, the divisions above them, the paragraphs of one article. One optimal assignment
 * over all of them; it is made again with what the first one says about neighbours, until that is settled.
 */
final class LevelMatcher {

    /** What else speaks for a pair, beyond the pieces themselves. */
    interface Beyond {
        double of(Piece old, Piece fresh);
    }

    /**
     * @param partner of each old piece, -1 for none
     * @param evidence for each pair
     * @param margin by which it beats what else either of the two could have been
     */
    record Pairing(int[] partner, double[] evidence, double[] margin) {}

    private static final int ROUNDS = 3;
    /** Lonely pieces looked at for another lonely one, where neighbours say it should stand. */
    private static final int AROUND = 8;
    /** Neighbours on each side that say whether numbers can be believed; before they are known, half of it is. */
    private static final int WITNESSES = 2;

    private static final double DOUBT = 0.5;

    private final List<Piece> old;
    private final List<Piece> fresh;
    private final Beyond beyond;
    private final double enough;
    private final List<List<Integer>> columns;
    private final List<List<Double>> known = new ArrayList<>();
    private final List<List<Integer>> shifts = new ArrayList<>();
    private double trust = DOUBT;

    private LevelMatcher(List<Piece> old, List<Piece> fresh, double enough, Beyond beyond) {
        this.old = old;
        this.fresh = fresh;
        this.enough = enough;
        this.beyond = beyond;
        this.columns = Candidates.between(old, fresh);
        for (var i = 0; i < old.size(); i++) {
            known.add(new ArrayList<>());
            shifts.add(List.of());
            for (var j : columns.get(i)) {
                known.get(i).add(evidence(i, j));
            }
        }
    }

    /** Pairs fellows, whose numbers and neighbours count. */
    static Pairing pair(List<Piece> old, List<Piece> fresh, Beyond beyond) {
        return new LevelMatcher(old, fresh, Evidence.ENOUGH, beyond).pair();
    }

    /** Pairs pieces from anywhere in the text, for which only their words and headings can speak. */
    static Pairing pairAnywhere(List<Piece> old, List<Piece> fresh, double enough) {
        var level = new LevelMatcher(old, fresh, enough, (i, j) -> 0);
        var worth = level.edges((i, j) -> 0);
        return level.pairing(Assignment.best(worth, fresh.size()), worth);
    }

    private Pairing pair() {
        var worth = edges((i, j) -> Evidence.NUMBER * number(i, j)
                + Evidence.NEIGHBOURHOOD * Neighbourhood.byPlace(i, old.size(), j, fresh.size()));
        var partner = Assignment.best(worth, fresh.size());
        for (var round = 1; round < ROUNDS; round++) {
            var sure = sure(partner);
            var around = new Neighbourhood(partner, sure, evidenceOf(partner, worth), fresh.size());
            lookAround(partner, around);
            askNeighbours(sure);
            worth = edges((i, j) -> Evidence.NUMBER * number(i, j) + Evidence.NEIGHBOURHOOD * around.of(i, j));
            partner = Assignment.best(worth, fresh.size());
        }
        return pairing(partner, worth);
    }

    private Pairing pairing(int[] partner, List<List<Assignment.Edge>> worth) {
        return new Pairing(partner, evidenceOf(partner, worth), margins(partner, worth));
    }

    /** What speaks for a pair beside its words. */
    private interface Standing {
        double of(int i, int j);
    }

    private List<List<Assignment.Edge>> edges(Standing standing) {
        var edges = new ArrayList<List<Assignment.Edge>>();
        for (var i = 0; i < old.size(); i++) {
            var row = new ArrayList<Assignment.Edge>();
            for (var c = 0; c < columns.get(i).size(); c++) {
                var j = columns.get(i).get(c);
                var weight = known.get(i).get(c) + standing.of(i, j) - enough;
                if (weight > 0) {
                    row.add(new Assignment.Edge(i, j, weight));
                }
            }
            edges.add(row);
        }
        return edges;
    }

    /**
     * How far the numbers of a pair speak for it: as far as they moved like those of the neighbours. Where an article was inserted before,
     * the eighth is the seventh of old; where nothing was, it is the eighth.
     */
    private double number(int i, int j) {
        var shift = old.get(i).shift(fresh.get(j));
        if (shift == Piece.NO_SHIFT) {
            return 0;
        }
        var around = shifts.get(i);
        if (around.isEmpty()) {
            return shift == 0 ? trust : 0;
        }
        return (double) around.stream().filter(one -> one == shift).count() / around.size();
    }

    /** Witnesses are the nearest pieces on both sides that were found by their words. */
    private void askNeighbours(int[] sure) {
        trust = 1;
        var known = IntStream.range(0, sure.length)
                .filter(i -> sure[i] >= 0 && old.get(i).shift(fresh.get(sure[i])) != Piece.NO_SHIFT)
                .toArray();
        var next = 0;
        for (var i = 0; i < sure.length; i++) {
            while (next < known.length && known[next] < i) {
                next++;
            }
            var witnesses = new ArrayList<Integer>();
            for (var w = Math.max(0, next - WITNESSES); w < Math.min(known.length, next + WITNESSES); w++) {
                witnesses.add(old.get(known[w]).shift(fresh.get(sure[known[w]])));
            }
            shifts.set(i, witnesses);
        }
    }

    /** The partners that words and heading alone would have found. */
    private int[] sure(int[] partner) {
        var sure = new int[partner.length];
        for (var i = 0; i < partner.length; i++) {
            sure[i] = partner[i] >= 0 && evidence(i, partner[i]) >= Evidence.ENOUGH ? partner[i] : -1;
        }
        return sure;
    }

    private double evidence(int i, int j) {
        return Evidence.of(old.get(i), fresh.get(j)) + beyond.of(old.get(i), fresh.get(j));
    }

    /** Two lonely pieces at the same place may be one that was written anew. */
    private void lookAround(int[] partner, Neighbourhood around) {
        var taken = new boolean[fresh.size()];
        Arrays.stream(partner).filter(j -> j >= 0).forEach(j -> taken[j] = true);
        for (var i = 0; i < old.size(); i++) {
            var looked = 0;
            for (var j = around.from(i); partner[i] < 0 && j < around.to(i) && looked < AROUND; j++) {
                if (!taken[j]) {
                    looked++;
                    if (!columns.get(i).contains(j)) {
                        columns.get(i).add(j);
                        known.get(i).add(evidence(i, j));
                    }
                }
            }
        }
    }

    private double[] evidenceOf(int[] partner, List<List<Assignment.Edge>> worth) {
        var evidence = new double[partner.length];
        for (var row : worth) {
            for (var edge : row) {
                if (partner[edge.row()] == edge.column()) {
                    evidence[edge.row()] = edge.weight() + enough;
                }
            }
        }
        return evidence;
    }

    private double[] margins(int[] partner, List<List<Assignment.Edge>> worth) {
        var evidence = evidenceOf(partner, worth);
        var rowOf = new int[fresh.size()];
        Arrays.fill(rowOf, -1);
        for (var i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                rowOf[partner[i]] = i;
            }
        }
        var margin = evidence.clone();
        for (var row : worth) {
            for (var edge : row) {
                if (partner[edge.row()] != edge.column()) {
                    shrink(margin, evidence, edge.row(), edge.weight() + enough);
                    shrink(margin, evidence, rowOf[edge.column()], edge.weight() + enough);
                }
            }
        }
        return margin;
    }

    private static void shrink(double[] margin, double[] evidence, int row, double rival) {
        if (row >= 0) {
            margin[row] = Math.min(margin[row], evidence[row] - rival);
        }
    }
}
