package org.counterpart.text.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.text.model.Handles;

/**
 * Finds which pieces of a new version are which of the old one. Number and heading decide first; a renumbered piece is found by its words.
 * What is not found is new, or gone.
 */
public final class LineageMatcher {

    /** Share of common words from which two pieces may be the same one. */
    private static final double ALIKE = 0.5;
    /** Two unheaded pieces of one number are the same one only if their words have something in common. */
    private static final double NOT_STRANGERS = 0.3;

    /** @param words of the piece and of all below it */
    public record Piece(String number, String heading, String words) {

        String key() {
            return Handles.plain(number) + " " + folded(heading);
        }
    }

    private record Pair(int before, int after, double likeness) {}

    private final List<Piece> before;
    private final List<Piece> after;
    private final List<Map<String, Integer>> beforeWords;
    private final List<Map<String, Integer>> afterWords;
    private final Integer[] found;
    private final boolean[] used;

    private LineageMatcher(List<Piece> before, List<Piece> after) {
        this.before = before;
        this.after = after;
        this.beforeWords = before.stream().map(LineageMatcher::words).toList();
        this.afterWords = after.stream().map(LineageMatcher::words).toList();
        this.found = new Integer[after.size()];
        this.used = new boolean[before.size()];
    }

    /** For each piece of the new version its index in the old one; -1 for a new piece. */
    public static int[] match(List<Piece> before, List<Piece> after) {
        var matcher = new LineageMatcher(before, after);
        matcher.byNumberAndHeading();
        matcher.byWords();
        return Arrays.stream(matcher.found).mapToInt(i -> i == null ? -1 : i).toArray();
    }

    private void byNumberAndHeading() {
        var byKey = new HashMap<String, List<Integer>>();
        for (var i = 0; i < before.size(); i++) {
            byKey.computeIfAbsent(before.get(i).key(), key -> new ArrayList<>()).add(i);
        }
        for (var j = 0; j < after.size(); j++) {
            var piece = after.get(j);
            if (piece.number().isEmpty() && piece.heading().isEmpty()) {
                continue;
            }
            for (var i : byKey.getOrDefault(piece.key(), List.of())) {
                if (!used[i] && (!piece.heading().isEmpty() || likeness(i, j) >= NOT_STRANGERS)) {
                    take(i, j);
                    break;
                }
            }
        }
    }

    private void byWords() {
        var pairs = new ArrayList<Pair>();
        for (var j = 0; j < after.size(); j++) {
            for (var i = 0; found[j] == null && i < before.size(); i++) {
                var likeness = used[i] ? 0 : likeness(i, j) + bonus(before.get(i), after.get(j));
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness())
                .thenComparingInt(pair -> Math.abs(pair.before() - pair.after()))
                .thenComparingInt(Pair::after)
                .thenComparingInt(Pair::before));
        for (var pair : pairs) {
            if (found[pair.after()] == null && !used[pair.before()]) {
                take(pair.before(), pair.after());
            }
        }
    }

    private static double bonus(Piece one, Piece other) {
        var sameHeading = !one.heading().isEmpty() && folded(one.heading()).equals(folded(other.heading()));
        return (sameHeading ? 0.2 : 0) + (one.number().equals(other.number()) ? 0.05 : 0);
    }

    private void take(int i, int j) {
        found[j] = i;
        used[i] = true;
    }

    /** Dice's coefficient of the two bags of words: 0 nothing in common, 1 the same words. */
    private double likeness(int i, int j) {
        var one = beforeWords.get(i);
        var other = afterWords.get(j);
        var total = size(one) + size(other);
        if (total == 0) {
            return 0;
        }
        var common = 0;
        for (var word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / total;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(n -> n).sum();
    }

    private static Map<String, Integer> words(Piece piece) {
        return Arrays.stream(folded(piece.words()).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ")
                .strip();
    }
}
