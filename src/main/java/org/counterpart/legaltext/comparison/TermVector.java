package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a piece and their pairs, as numbers in rising order, with how often they occur. Weighed by {@link Rarity}, what two pieces have
 * in common says how alike they are.
 */
final class TermVector {

    /** A pair of words counts for less than a word: changing one word breaks two of them. */
    private static final float PAIR = 0.5f;

    /** Even for a word, odd for a pair. */
    final int[] features;

    final float[] weights;
    final int words;
    private double mass;

    private TermVector(int[] features, float[] weights, int words) {
        this.features = features;
        this.weights = weights;
        this.words = words;
    }

    static TermVector of(List<String> words) {
        var all = new int[Math.max(0, 2 * words.size() - 1)];
        var before = 0;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i).hashCode() * 0x9E3779B9 & ~1;
            all[i] = word;
            if (i > 0) {
                all[words.size() + i - 1] = (before * 31 + word) * 0x85EBCA6B | 1;
            }
            before = word;
        }
        Arrays.sort(all);
        var features = new int[all.length];
        var times = new float[all.length];
        var size = 0;
        for (var i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                features[size++] = all[i];
            }
            times[size - 1]++;
        }
        return new TermVector(Arrays.copyOf(features, size), Arrays.copyOf(times, size), words.size());
    }

    void weigh(Rarity rarity) {
        mass = 0;
        for (var i = 0; i < features.length; i++) {
            weights[i] *= rarity.of(features[i]) * ((features[i] & 1) == 0 ? 1 : PAIR);
            mass += weights[i];
        }
    }

    double mass() {
        return mass;
    }

    /** Weight of what both hold. */
    double common(TermVector other) {
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < features.length && j < other.features.length) {
            if (features[i] == other.features[j]) {
                sum += Math.min(weights[i++], other.weights[j++]);
            } else if (features[i] < other.features[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** What of this one is left when another one is taken out. */
    TermVector without(TermVector other) {
        var rest = weights.clone();
        var left = 0.0;
        for (int i = 0, j = 0; i < features.length; i++) {
            while (j < other.features.length && other.features[j] < features[i]) {
                j++;
            }
            if (j < other.features.length && other.features[j] == features[i]) {
                rest[i] = Math.max(0, rest[i] - other.weights[j]);
            }
            left += rest[i];
        }
        var bag = new TermVector(features, rest, words);
        bag.mass = left;
        return bag;
    }

    /** 0 nothing in common, 1 the same words. */
    double likeness(TermVector other) {
        var total = mass + other.mass;
        return total == 0 ? 0 : 2 * common(other) / total;
    }
}
