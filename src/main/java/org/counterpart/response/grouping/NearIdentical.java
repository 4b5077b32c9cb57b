package org.counterpart.response.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.counterpart.legaltext.comparison.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds campaigns: texts that many have sent with small changes. Texts of the same words are one; the others are compared, those that many sent first,
 * with the letters found so far whose imprint meets theirs, and are a letter themselves where they are near none. So the work grows with the number of
 * different texts, however many of them are copies.
 */
public final class NearIdentical {

    private final Likeness likeness;
    private final Shingles shingles;
    private final IntersectionSimilarity<String> common;

    /** Of each text's own words, how often they were sent. */
    private record Distinct(String words, List<Integer> texts) {}

    /** A letter and what was found near it; no record, since each is itself only. */
    private static final class Found {

        private final Distinct letter;
        private final List<Distinct> copies = new ArrayList<>();

        Found(Distinct letter) {
            this.letter = letter;
        }
    }

    private NearIdentical(Likeness likeness) {
        this.likeness = likeness;
        this.shingles = new Shingles(likeness.shingle());
        this.common = new IntersectionSimilarity<>(shingles::of);
    }

    /** Groups of two texts and more, the largest first; what is near nothing is in none, nor is a text without words. */
    public static List<Group> groups(List<String> texts, Likeness likeness) {
        return groups(texts, 0, likeness);
    }

    /**
     * The same where letters are known.
     *
     * @param known so many texts at the beginning are letters, however many have sent another
     */
    public static List<Group> groups(List<String> texts, int known, Likeness likeness) {
        return new NearIdentical(likeness).groups(distinct(texts, known), known);
    }

    private static List<Distinct> distinct(List<String> texts, int known) {
        var byWords = new LinkedHashMap<String, Distinct>();
        for (var text = 0; text < texts.size(); text++) {
            var words = String.join(" ", Words.folded(texts.get(text)));
            if (!words.isEmpty()) {
                byWords.computeIfAbsent(words, own -> new Distinct(own, new ArrayList<>()))
                        .texts()
                        .add(text);
            }
        }
        return byWords.values().stream()
                .sorted(Comparator.comparing((Distinct text) -> text.texts().getFirst() >= known)
                        .thenComparingInt(text -> -text.texts().size()))
                .toList();
    }

    private List<Group> groups(List<Distinct> texts, int known) {
        var letters = new ArrayList<Found>();
        var met = new ArrayList<Map<Long, List<Found>>>();
        for (var band = 0; band < MinHash.BANDS; band++) {
            met.add(new HashMap<>());
        }
        for (var text : texts) {
            var bands = MinHash.bands(shingles.of(text.words()));
            var isKnown = text.texts().getFirst() < known;
            var letter = isKnown ? null : nearest(text, meeting(bands, met));
            if (letter == null) {
                letter = new Found(text);
                letters.add(letter);
                for (var band = 0; band < bands.length; band++) {
                    met.get(band)
                            .computeIfAbsent(bands[band], none -> new ArrayList<>(1))
                            .add(letter);
                }
            } else {
                letter.copies.add(text);
            }
        }
        return letters.stream()
                .map(NearIdentical::group)
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt((Group group) -> -group.size()))
                .toList();
    }

    private static Set<Found> meeting(long[] bands, List<Map<Long, List<Found>>> met) {
        var meeting = new LinkedHashSet<Found>();
        for (var band = 0; band < bands.length; band++) {
            meeting.addAll(met.get(band).getOrDefault(bands[band], List.of()));
        }
        return meeting;
    }

    /** Of the letters, the one that shares most with the text, if they are near. */
    private @Nullable Found nearest(Distinct text, Set<Found> letters) {
        Found nearest = null;
        var most = 0.0;
        for (var letter : letters) {
            var both = common.apply(letter.letter.words(), text.words());
            var share = both.getIntersection() / (double) (both.getSizeA() + both.getSizeB() - both.getIntersection());
            if (share > most && likeness.holds(both.getIntersection(), both.getSizeA(), both.getSizeB())) {
                nearest = letter;
                most = share;
            }
        }
        return nearest;
    }

    private static Group group(Found found) {
        return new Group(Stream.concat(Stream.of(found.letter), found.copies.stream())
                .map(Distinct::texts)
                .toList());
    }
}
