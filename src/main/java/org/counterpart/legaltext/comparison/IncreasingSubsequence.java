package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.BitSet;

/** Which of the pairs of two sequences kept their order: the heaviest set of them that runs upwards on both sides. */
final class IncreasingSubsequence {

    /** The old positions that kept their order, where {@code partner} holds their new positions and -1 for none; all weigh the same. */
    static BitSet of(int[] partner) {
        var ones = new double[partner.length];
        Arrays.fill(ones, 1);
        return of(partner, ones);
    }

    static BitSet of(int[] partner, double[] weight) {
        var size = Arrays.stream(partner).max().orElse(-1) + 1;
        var best = new double[size + 1];
        var last = new int[size + 1];
        Arrays.fill(last, -1);
        var before = new int[partner.length];
        var total = new double[partner.length];
        var end = -1;
        for (var i = 0; i < partner.length; i++) {
            if (partner[i] < 0) {
                continue;
            }
            before[i] = heaviest(best, last, partner[i]);
            total[i] = weight[i] + (before[i] < 0 ? 0 : total[before[i]]);
            for (var at = partner[i] + 1; at <= size; at += at & -at) {
                if (total[i] > best[at]) {
                    best[at] = total[i];
                    last[at] = i;
                }
            }
            end = end < 0 || total[i] > total[end] ? i : end;
        }
        var kept = new BitSet();
        for (var i = end; i >= 0; i = before[i]) {
            kept.set(i);
        }
        return kept;
    }

    /** The end of the heaviest way whose new positions are below this one. */
    private static int heaviest(double[] best, int[] last, int below) {
        var found = -1;
        var most = 0.0;
        for (var at = below; at > 0; at -= at & -at) {
            if (best[at] > most) {
                most = best[at];
                found = last[at];
            }
        }
        return found;
    }

    private IncreasingSubsequence() {}
}
