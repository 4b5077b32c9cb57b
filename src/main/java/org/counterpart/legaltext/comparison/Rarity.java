package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.Collection;

/** How much a word tells: one that stands in every article tells nothing about which article this is. */
final class Rarity {

    private final int[] features;
    private final float[] values;

    private Rarity(int[] features, float[] values) {
        this.features = features;
        this.values = values;
    }

    static Rarity in(Collection<TermVector> bags) {
        var all = new int[bags.stream().mapToInt(bag -> bag.features.length).sum()];
        var size = 0;
        for (var bag : bags) {
            System.arraycopy(bag.features, 0, all, size, bag.features.length);
            size += bag.features.length;
        }
        Arrays.sort(all);
        var features = new int[size];
        var values = new float[size];
        var distinct = 0;
        for (int i = 0, start = 0; i < size; i++) {
            if (i + 1 == size || all[i + 1] != all[i]) {
                features[distinct] = all[i];
                values[distinct++] = (float) Math.log(1 + (double) bags.size() / (i + 1 - start));
                start = i + 1;
            }
        }
        return new Rarity(Arrays.copyOf(features, distinct), Arrays.copyOf(values, distinct));
    }

    float of(int feature) {
        var at = Arrays.binarySearch(features, feature);
        return at < 0 ? 0 : values[at];
    }

    /** Gives the words of these pieces the weight they have among all of them. */
    static void weigh(Collection<TermVector> bags) {
        var rarity = in(bags);
        bags.forEach(bag -> bag.weigh(rarity));
    }
}
