package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two sequences have in common, in order: a longest common subsequence by Myers' method in linear space. Where two stretches differ so
 * much that this would take long, they are first cut at what occurs once in both of them; what then still differs too much has nothing in
 * common. So the time is bounded by length times {@link #EFFORT}.
 */
final class Common {

    /** Differences after which the search for the best common sequence of a stretch is given up. */
    private static final int EFFORT = 2_000;

    private final int[] old;
    private final int[] fresh;
    private final BitSet keptOld = new BitSet();
    private final BitSet keptFresh = new BitSet();

    private record Snake(int oldStart, int freshStart, int length) {}

    /** Where the two differ: from the first position to before the last, on both sides. */
    record Gap(int oldFrom, int oldTo, int freshFrom, int freshTo) {}

    private Common(int[] old, int[] fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** All places where two lists differ, in order; what stands between them is the same. */
    static List<Gap> gaps(List<String> old, List<String> fresh) {
        var names = new HashMap<String, Integer>();
        var common = new Common(numbered(old, names), numbered(fresh, names));
        common.compare(0, old.size(), 0, fresh.size());
        return common.gaps();
    }

    private static int[] numbered(List<String> list, Map<String, Integer> names) {
        return list.stream()
                .mapToInt(one -> names.computeIfAbsent(one, key -> names.size()))
                .toArray();
    }

    private List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        var i = 0;
        var j = 0;
        while (i < old.length || j < fresh.length) {
            var oldTo = i < old.length ? keptOld.nextSetBit(i) : -1;
            var freshTo = j < fresh.length ? keptFresh.nextSetBit(j) : -1;
            oldTo = oldTo < 0 ? old.length : oldTo;
            freshTo = freshTo < 0 ? fresh.length : freshTo;
            if (oldTo > i || freshTo > j) {
                gaps.add(new Gap(i, oldTo, j, freshTo));
            }
            i = oldTo + 1;
            j = freshTo + 1;
        }
        return gaps;
    }

    private void compare(int from, int to, int freshFrom, int freshTo) {
        var a = from;
        var b = freshFrom;
        while (a < to && b < freshTo && old[a] == fresh[b]) {
            keep(a++, b++);
        }
        var aEnd = to;
        var bEnd = freshTo;
        while (aEnd > a && bEnd > b && old[aEnd - 1] == fresh[bEnd - 1]) {
            keep(--aEnd, --bEnd);
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        var snake = middle(a, aEnd, b, bEnd);
        if (snake == null) {
            betweenUnique(a, aEnd, b, bEnd);
            return;
        }
        compare(a, snake.oldStart, b, snake.freshStart);
        for (var i = 0; i < snake.length; i++) {
            keep(snake.oldStart + i, snake.freshStart + i);
        }
        compare(snake.oldStart + snake.length, aEnd, snake.freshStart + snake.length, bEnd);
    }

    private void keep(int a, int b) {
        keptOld.set(a);
        keptFresh.set(b);
    }

    /** The run of equal elements halfway on a shortest way from one sequence to the other; null when there is none within the effort. */
    private @Nullable Snake middle(int from, int to, int freshFrom, int freshTo) {
        var n = to - from;
        var m = freshTo - freshFrom;
        var delta = n - m;
        var most = Math.min((n + m + 1) / 2, EFFORT);
        var forward = new int[2 * most + 3];
        var backward = new int[2 * most + 3];
        var zero = most + 1;
        for (var d = 0; d <= most; d++) {
            for (var k = -d + 2 * Math.max(0, d - m); k <= d - 2 * Math.max(0, d - n); k += 2) {
                var start = next(forward, zero, k, d);
                var x = start;
                while (x < n && x - k < m && old[from + x] == fresh[freshFrom + x - k]) {
                    x++;
                }
                forward[zero + k] = x;
                var other = delta - k;
                if (delta % 2 != 0 && Math.abs(other) < d && x + backward[zero + other] >= n) {
                    return new Snake(from + start, freshFrom + start - k, x - start);
                }
            }
            for (var k = -d + 2 * Math.max(0, d - m); k <= d - 2 * Math.max(0, d - n); k += 2) {
                var start = next(backward, zero, k, d);
                var x = start;
                while (x < n && x - k < m && old[to - 1 - x] == fresh[freshTo - 1 - x + k]) {
                    x++;
                }
                backward[zero + k] = x;
                var other = delta - k;
                if (delta % 2 == 0 && Math.abs(other) <= d && x + forward[zero + other] >= n) {
                    return new Snake(to - x, freshTo - x + k, x - start);
                }
            }
        }
        return null;
    }

    private static int next(int[] reached, int zero, int k, int d) {
        var down = k == -d || (k != d && reached[zero + k - 1] < reached[zero + k + 1]);
        return d == 0 ? 0 : down ? reached[zero + k + 1] : reached[zero + k - 1] + 1;
    }

    private void betweenUnique(int from, int to, int freshFrom, int freshTo) {
        var partner = uniquePartners(from, to, freshFrom, freshTo);
        var backbone = IncreasingSubsequence.of(partner);
        if (backbone.isEmpty()) {
            return;
        }
        var a = from;
        var b = freshFrom;
        for (var i = backbone.nextSetBit(0); i >= 0; i = backbone.nextSetBit(i + 1)) {
            compare(a, from + i, b, partner[i]);
            keep(from + i, partner[i]);
            a = from + i + 1;
            b = partner[i] + 1;
        }
        compare(a, to, b, freshTo);
    }

    /** For each old position what stands at the only equal position of the new sequence; -1 for none or several. */
    private int[] uniquePartners(int from, int to, int freshFrom, int freshTo) {
        Map<Integer, int[]> seen = new HashMap<>();
        for (var i = from; i < to; i++) {
            seen.computeIfAbsent(old[i], key -> new int[2])[0]++;
        }
        for (var j = freshFrom; j < freshTo; j++) {
            var one = seen.get(fresh[j]);
            if (one != null) {
                one[0] += one[1] == 0 ? 0 : 2;
                one[1] = j + 1;
            }
        }
        var partner = new int[to - from];
        for (var i = from; i < to; i++) {
            var one = seen.get(old[i]);
            partner[i - from] = one != null && one[0] == 1 ? one[1] - 1 : -1;
        }
        return partner;
    }
}
