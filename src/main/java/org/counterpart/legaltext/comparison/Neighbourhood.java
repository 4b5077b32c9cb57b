package org.counterpart.legaltext.comparison;

/** What the pairs found so far say about where the partner of a piece should stand: monotone, but moved pieces are allowed. */
final class Neighbourhood {

    private static final double BETWEEN = 0.6;
    private static final double BESIDE = 0.2;

    private final int[] partner;
    private final int[] below;
    private final int[] above;
    private final int columns;

    /**
     * @param partner of each old piece, -1 for none
     * @param sure the same for pairs that do not themselves rest on their neighbours
     * @param weight of each pair
     */
    Neighbourhood(int[] partner, int[] sure, double[] weight, int columns) {
        this.partner = partner;
        this.columns = columns;
        this.below = new int[partner.length];
        this.above = new int[partner.length];
        var backbone = IncreasingSubsequence.of(sure, weight);
        var last = -1;
        for (var i = 0; i < partner.length; i++) {
            below[i] = last;
            last = backbone.get(i) ? partner[i] : last;
        }
        last = columns;
        for (var i = partner.length - 1; i >= 0; i--) {
            above[i] = last;
            last = backbone.get(i) ? partner[i] : last;
        }
    }

    /** Before anything is found: the place in the whole. */
    static double byPlace(int i, int rows, int j, int columns) {
        return BETWEEN * Math.max(0, 1 - 4 * Math.abs((i + 0.5) / rows - (j + 0.5) / columns));
    }

    /** 0 for a pair far from where one would look for it, 1 for one between two pairs that are neighbours themselves. */
    double of(int i, int j) {
        if (j > below[i] && j < above[i]) {
            var left = i == 0 ? j == 0 : partner[i - 1] == j - 1 && j > 0;
            var right = i == partner.length - 1 ? j == columns - 1 : partner[i + 1] == j + 1;
            return BETWEEN + (left ? BESIDE : 0) + (right ? BESIDE : 0);
        }
        var away = j <= below[i] ? below[i] - j : j - above[i];
        return 0.1 / (2 + away);
    }

    /** The new positions where a piece that kept its order would stand: from the first … */
    int from(int i) {
        return below[i] + 1;
    }

    /** … to before this one. */
    int to(int i) {
        return above[i];
    }
}
