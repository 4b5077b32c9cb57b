package org.counterpart.organisation;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.counterpart.base.Names;

/** Names of which one may be the other misspelt, or made after it. Unlike those that look alike, a reader who takes care tells them apart. */
final class NearNames {

    /**
     * A sign in so many may be another, be missing or be too many; two in the wrong order are two. With fewer, Men’s and Women’s Forums and the
     * unions of North and South would be one.
     */
    private static final int SIGNS = 10;

    /** The most signs that differ, and what bounds the work on long names. */
    private static final int MOST = 3;

    static boolean areNear(String one, String other) {
        var first = Names.bare(one);
        var second = Names.bare(other);
        var limit = Math.min(MOST, Math.min(first.length(), second.length()) / SIGNS);
        // More than the limit is told as -1.
        return limit > 0 && new LevenshteinDistance(limit).apply(first, second) >= 0;
    }

    private NearNames() {}
}
