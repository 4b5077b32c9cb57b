package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterpart.legaltext.comparison.Parts.Part;
import org.jspecify.annotations.Nullable;

/** The pairs found among pieces of two texts while matching goes on; pieces are known by the index of their unit. */
final class Links {

    /** Evidence for a pair that somebody confirmed. */
    private static final double SURE = 2;

    /** Weight of a pair with the same number where any other weighs 1. */
    private static final double KEPT_NUMBER = 1.01;

    final List<Piece> old;
    final List<Piece> fresh;
    private final Map<Integer, Link> ofOld = new TreeMap<>();
    private final Map<Integer, Link> ofFresh = new TreeMap<>();
    private List<Part> splits = List.of();
    private List<Part> merges = List.of();

    Links(List<Piece> old, List<Piece> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    @Nullable
    Link ofOld(Piece piece) {
        return ofOld.get(piece.index());
    }

    @Nullable
    Link ofFresh(Piece piece) {
        return ofFresh.get(piece.index());
    }

    List<Link> all() {
        return List.copyOf(ofOld.values());
    }

    /** New pieces that hold a part of an old one, beside its heir. */
    List<Part> splits() {
        return splits;
    }

    /** Old pieces that went into a new one, beside the one whose heir it is. */
    List<Part> merges() {
        return merges;
    }

    List<Piece> lonelyOld(List<Piece> some) {
        return some.stream().filter(piece -> ofOld(piece) == null).toList();
    }

    List<Piece> lonelyFresh(List<Piece> some) {
        return some.stream().filter(piece -> ofFresh(piece) == null).toList();
    }

    void add(Link link) {
        ofOld.put(link.old().index(), link);
        ofFresh.put(link.fresh().index(), link);
    }

    /** Pairs pieces that are fellows, such as the paragraphs of one article. */
    void pair(List<Piece> someOld, List<Piece> someFresh, LevelMatcher.Beyond beyond) {
        var pairing = LevelMatcher.pair(someOld, someFresh, beyond);
        var inOrder = IncreasingSubsequence.of(pairing.partner(), pairing.evidence());
        for (var i = 0; i < someOld.size(); i++) {
            add(pairing, i, someOld, someFresh, !inOrder.get(i));
        }
    }

    /** Takes over pairs that are known; those elsewhere left the place where their fellows are. */
    void know(List<Piece> someOld, List<Piece> someFresh, int[] heirs, boolean elsewhere) {
        var places = new TreeMap<Integer, Integer>();
        someOld.forEach(piece -> places.put(piece.index(), places.size()));
        var partner = new int[someOld.size()];
        var weight = new double[someOld.size()];
        Arrays.fill(partner, -1);
        for (var j = 0; j < someFresh.size(); j++) {
            var place = places.get(heirs[someFresh.get(j).index()]);
            if (place != null) {
                partner[place] = j;
                // Of two that changed places the one that kept its number stayed.
                weight[place] =
                        someOld.get(place).number().equals(someFresh.get(j).number()) ? KEPT_NUMBER : 1;
            }
        }
        var inOrder = IncreasingSubsequence.of(partner, weight);
        for (var i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                add(new Link(someOld.get(i), someFresh.get(partner[i]), SURE, SURE, elsewhere || !inOrder.get(i)));
            }
        }
    }

    /** Pairs pieces that left the place where their fellows are. */
    void pairElsewhere(List<Piece> someOld, List<Piece> someFresh, double enough) {
        var pairing = LevelMatcher.pairAnywhere(someOld, someFresh, enough);
        for (var i = 0; i < someOld.size(); i++) {
            add(pairing, i, someOld, someFresh, true);
        }
    }

    private void add(LevelMatcher.Pairing pairing, int i, List<Piece> someOld, List<Piece> someFresh, boolean moved) {
        var j = pairing.partner()[i];
        if (j >= 0) {
            add(new Link(someOld.get(i), someFresh.get(j), pairing.evidence()[i], pairing.margin()[i], moved));
        }
    }

    void findParts() {
        splits = Parts.of(lonelyFresh(fresh), old, whole -> {
            var link = ofOld(whole);
            return link == null ? null : link.fresh();
        });
        merges = Parts.of(lonelyOld(old), fresh, whole -> {
            var link = ofFresh(whole);
            return link == null ? null : link.old();
        });
    }
}
