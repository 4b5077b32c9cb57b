package org.counterpart.response.grouping;

import java.util.Arrays;
import java.util.Set;

/**
 * A short imprint of a set, by which sets that share much are found without comparing each with each: MinHash with one hash function whose range is
 * parted into places (Li, Owen and Zhang 2012), places that nothing falls into borrowing from the next (Shrivastava and Li 2014).
 */
final class MinHash {

    /** Pairs of places; two sets meet when one pair is the same. Half of the shingles shared is found as good as always, a tenth every other time. */
    static final int BANDS = 64;

    private static final int PLACES = 2 * BANDS;

    private static final long EMPTY = Long.MAX_VALUE;

    /** One number for each band; numbers of different bands never meet. */
    static long[] bands(Set<String> shingles) {
        var least = new long[PLACES];
        Arrays.fill(least, EMPTY);
        for (var shingle : shingles) {
            var hash = hash(shingle);
            var place = (int) (hash >>> 57);
            least[place] = Math.min(least[place], hash & Long.MAX_VALUE >>> 7);
        }
        borrow(least);
        var bands = new long[BANDS];
        for (var band = 0; band < BANDS; band++) {
            bands[band] = mixed(mixed(least[2 * band] + band) + least[2 * band + 1]);
        }
        return bands;
    }

    private static void borrow(long[] least) {
        var own = least.clone();
        for (var place = 0; place < PLACES; place++) {
            for (var step = 1; step < PLACES && least[place] == EMPTY; step++) {
                var other = own[(place + step) % PLACES];
                least[place] = other == EMPTY ? EMPTY : mixed(other + step);
            }
        }
    }

    /** The same on every machine. */
    private static long hash(String shingle) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < shingle.length(); at++) {
            hash = (hash ^ shingle.charAt(at)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Spreads every bit over all (the finaliser of SplitMix64). */
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private MinHash() {}
}
