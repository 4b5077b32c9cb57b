package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which pairs are worth a look: those that share rare words, a number, a heading, an identity or the whole text. A handful for each piece, so
 * that memory grows with the text and not with its square.
 */
final class Candidates {

    /** Below this many pairs all are looked at. */
    private static final int FEW = 1_600;
    /** A word that stands in more pieces than these does not lead to them. */
    private static final int RARE = 24;
    /** Pieces looked at for one, by the weight of the rare words they share. */
    private static final int NEAREST = 6;
    /** Pieces that share a number or a heading, looked at for one. */
    private static final int NAMESAKES = 12;

    private final List<Piece> old;
    private final List<Piece> fresh;
    private final List<List<Integer>> found = new ArrayList<>();

    private Candidates(List<Piece> old, List<Piece> fresh) {
        this.old = old;
        this.fresh = fresh;
        old.forEach(piece -> found.add(new ArrayList<>()));
    }

    /** For each old piece the new ones. */
    static List<List<Integer>> between(List<Piece> old, List<Piece> fresh) {
        var candidates = new Candidates(old, fresh);
        if ((long) old.size() * fresh.size() <= FEW) {
            var all = IntStream.range(0, fresh.size()).boxed().toList();
            candidates.found.forEach(row -> row.addAll(all));
            return candidates.found;
        }
        candidates.byWords();
        candidates.byName(Piece::number);
        candidates.byName(Piece::heading);
        candidates.byName(Piece::identity);
        candidates.byName(Piece::text);
        return candidates.found.stream()
                .map(row ->
                        (List<Integer>) new ArrayList<>(row.stream().distinct().toList()))
                .toList();
    }

    private void byWords() {
        var byFresh = new Index(fresh);
        for (var i = 0; i < old.size(); i++) {
            found.get(i).addAll(byFresh.nearest(old.get(i).bag(), NEAREST));
        }
        var byOld = new Index(old);
        for (var j = 0; j < fresh.size(); j++) {
            for (var i : byOld.nearest(fresh.get(j).bag(), NEAREST)) {
                found.get(i).add(j);
            }
        }
    }

    /** The n-th of a name goes with the n-th, counted from both ends, and with those around it. */
    private void byName(Function<Piece, String> name) {
        var olds = named(old, name);
        named(fresh, name).forEach((called, columns) -> {
            var rows = olds.getOrDefault(called, List.of());
            for (var n = 0; n < rows.size(); n++) {
                var fromEnd = columns.size() - rows.size() + n;
                for (var m = 0; m < columns.size(); m++) {
                    if (Math.min(Math.abs(m - n), Math.abs(m - fromEnd)) <= NAMESAKES / 4
                            || rows.size() * columns.size() <= NAMESAKES * NAMESAKES) {
                        found.get(rows.get(n)).add(columns.get(m));
                    }
                }
            }
        });
    }

    private static Map<String, List<Integer>> named(List<Piece> pieces, Function<Piece, String> name) {
        Map<String, List<Integer>> named = new HashMap<>();
        for (var i = 0; i < pieces.size(); i++) {
            if (!name.apply(pieces.get(i)).isEmpty()) {
                named.computeIfAbsent(name.apply(pieces.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return named;
    }

    /** Where rare words stand. */
    static final class Index {

        /** Word in the upper half, piece in the lower one, in rising order. */
        private final long[] places;

        Index(List<Piece> pieces) {
            places = new long
                    [pieces.stream()
                            .mapToInt(piece -> piece.bag().features.length)
                            .sum()];
            var at = 0;
            for (var i = 0; i < pieces.size(); i++) {
                for (var feature : pieces.get(i).bag().features) {
                    places[at++] = (long) feature << 32 | i;
                }
            }
            Arrays.sort(places);
        }

        /** The pieces that share the most weight of rare words with this one. */
        List<Integer> nearest(TermVector bag, int most) {
            Map<Integer, Double> shared = new HashMap<>();
            for (var f = 0; f < bag.features.length; f++) {
                var start = Arrays.binarySearch(places, (long) bag.features[f] << 32);
                start = start < 0 ? -start - 1 : start;
                var end = start;
                while (end < places.length && end - start <= RARE && places[end] >> 32 == bag.features[f]) {
                    end++;
                }
                for (var at = start; end - start <= RARE && at < end; at++) {
                    shared.merge((int) places[at], (double) bag.weights[f], Double::sum);
                }
            }
            return shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
