package org.counterpart.response.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.legaltext.comparison.Words;

/**
 * Texts that speak of the same, in whatever words of their own. Compared is which words both have, each by how rare it is among all the texts:
 * what nearly every text says tells nothing, in any language.
 */
public final class Similar {

    /** The least similarity that is worth a look; 1 is the very same words. */
    static final double LEAST = 0.2;

    /**
     * A text that speaks of the same.
     *
     * @param text its place among the others, from 0
     * @param similarity between {@link #LEAST} and 1
     */
    public record Found(int text, double similarity) {}

    /** The most similar of the others, the most similar one first; of equal ones the earlier. */
    public static List<Found> to(String wanted, List<String> others, int most) {
        var texts = others.stream().map(Similar::words).toList();
        var texted = new HashMap<String, Integer>();
        texts.forEach(words -> words.forEach(word -> texted.merge(word, 1, Integer::sum)));
        var words = words(wanted);
        var weight = weight(words, texted, texts.size());
        var found = new ArrayList<Found>();
        for (var text = 0; text < texts.size(); text++) {
            var common = new HashSet<>(texts.get(text));
            common.retainAll(words);
            var similarity = common.isEmpty()
                    ? 0
                    : weight(common, texted, texts.size())
                            / Math.sqrt(weight * weight(texts.get(text), texted, texts.size()));
            if (similarity >= LEAST) {
                found.add(new Found(text, similarity));
            }
        }
        found.sort(Comparator.comparingDouble(Found::similarity).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Words.folded(text));
    }

    private static double weight(Set<String> words, Map<String, Integer> texted, int texts) {
        return words.stream()
                .mapToDouble(word -> Math.pow(Math.log((1.0 + texts) / texted.getOrDefault(word, 1)), 2))
                .sum();
    }

    private Similar() {}
}
