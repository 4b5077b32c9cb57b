package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.counterpart.legaltext.model.Unit;

/** A text whose units are seen as pieces to be matched. */
final class Outline extends Tree {

    /** Every unit by its own words. */
    final List<Piece> pieces;

    /** The articles with all that belongs to them, in order. */
    final List<Piece> articles;

    Outline(List<Unit> units, boolean withIdentity) {
        super(units);
        this.pieces = IntStream.range(0, units.size())
                .mapToObj(i -> Piece.of(i, units.get(i), units.get(i).body(), withIdentity))
                .toList();
        this.articles = IntStream.range(0, units.size())
                .filter(i -> article(i) == i)
                .mapToObj(i -> Piece.of(i, units.get(i), words(i), withIdentity))
                .toList();
    }

    /** What an article consists of, without itself. */
    List<Piece> below(int head) {
        return pieces.subList(head + 1, end(head));
    }

    /** What stands above and beside articles. */
    List<Piece> divisions() {
        return pieces.stream().filter(piece -> article(piece.index()) < 0).toList();
    }
}
