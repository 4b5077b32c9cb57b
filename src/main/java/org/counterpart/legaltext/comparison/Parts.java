package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was split or merged: a piece that is left over, and whose words make a part of what another piece lost (or won) when it found
 * its partner.
 */
final class Parts {

    /** Share of a part's words that must be found in the whole. */
    private static final double CONTAINED = 0.6;
    /** Fewer words could be there by chance. */
    private static final int WORDS = 5;

    private static final int NEAREST = 4;

    /** @param whole the piece on the other side that the part came from or went into */
    record Part(Piece part, Piece whole, double contained) {}

    private Parts() {}

    /**
     * @param lonely pieces that found no partner
     * @param wholes the pieces of the other side
     * @param heir the partner of a whole, on the side of the parts
     */
    static List<Part> of(List<Piece> lonely, List<Piece> wholes, Function<Piece, @Nullable Piece> heir) {
        var found = new ArrayList<Part>();
        if (lonely.isEmpty()) {
            return found;
        }
        var index = new Candidates.Index(wholes);
        for (var part : lonely) {
            Part best = null;
            for (var at : part.bag().words < WORDS ? List.<Integer>of() : index.nearest(part.bag(), NEAREST)) {
                var whole = wholes.get(at);
                var main = heir.apply(whole);
                var contained = main == null ? 0 : part.containedIn(whole.bag().without(main.bag()));
                if (contained >= CONTAINED && (best == null || contained > best.contained())) {
                    best = new Part(part, whole, contained);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }
}
