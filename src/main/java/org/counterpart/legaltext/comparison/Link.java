package org.counterpart.legaltext.comparison;

/**
 * Two pieces that are the same one.
 *
 * @param evidence for the pair, as {@link Evidence} counts
 * @param margin by which it beats what else either of the two could have been
 * @param moved whether it left the order its fellows kept
 */
record Link(Piece old, Piece fresh, double evidence, double margin, boolean moved) {

    /** At most the share of pairs of such evidence that are right; see docs/comparison.md for what was measured. */
    double confidence() {
        var sure = 1 / (1 + Math.exp(-7 * (evidence - 0.4)));
        var distinct = Math.min(1, 0.6 + Math.max(0, margin));
        return Math.clamp(sure * distinct, 0.05, 0.99);
    }
}
