package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds again, in other texts, the words something was said about: as they stood, with other spaces, capitals and signs, or slightly reworded.
 */
public final class Anchors {

    /** Share of the quoted words that must stand in order for a passage to be the same one. */
    private static final double ALIKE = 0.6;
    /** A quotation of fewer words than this has no word to lose. */
    private static final int SHORT = 3;
    /** Texts looked at for reworded words: those that share the most of them. */
    private static final int NEAREST = 8;
    /** Score of a passage that differs in spaces, capitals or signs alone. */
    private static final double SAME_WORDS = 0.99;

    /**
     * @param unit index of the text
     * @param start of the passage in it
     * @param end of the passage, after its last character
     * @param score 1 where the words stand as quoted, less where they were reworded
     */
    public record Found(int unit, int start, int end, double score) {

        public boolean isExact() {
            return score >= 1;
        }
    }

    private final List<String> texts;
    /** Made when words are first looked for that do not stand anywhere as quoted. */
    private @Nullable List<TermVector> bags;

    private @Nullable Rarity rarity;
    private final List<@Nullable List<QuotedPassage.Word>> words;

    private Anchors(List<String> texts) {
        this.texts = texts;
        this.words = new ArrayList<>(Collections.nCopies(texts.size(), null));
    }

    /** Texts in which many passages are looked for: what can be prepared is prepared once. Not for several threads. */
    public static Anchors in(List<String> texts) {
        return new Anchors(texts);
    }

    /** The best place of a quoted passage; empty where nothing is alike enough. Of equal places the first. */
    public static Optional<Found> find(String quote, List<String> texts) {
        return in(texts).find(quote);
    }

    public Optional<Found> find(String quote) {
        return find(quote, "", "");
    }

    /**
     * The same where a passage may stand several times.
     *
     * @param before words that stood before the passage
     * @param after words that stood behind it
     */
    public Optional<Found> find(String quote, String before, String after) {
        if (quote.isBlank()) {
            return Optional.empty();
        }
        var context = new Context(before, after);
        var exact = exact(quote.strip());
        return exact.isEmpty()
                ? reworded(quote).max(context.best(texts))
                : exact.stream().max(context.best(texts));
    }

    /** Indexes of the texts that share most words with these, best first; the rarer a word the more it counts. */
    public List<Integer> nearest(String some, int limit) {
        var all = bags();
        var wanted = TermVector.of(Words.folded(some));
        wanted.weigh(Objects.requireNonNull(rarity));
        record Near(int text, double common) {}
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Near(i, wanted.common(all.get(i))))
                .filter(near -> near.common() > 0)
                .sorted(Comparator.comparingDouble((Near near) -> -near.common())
                        .thenComparingInt(Near::text))
                .limit(limit)
                .map(Near::text)
                .toList();
    }

    private List<TermVector> bags() {
        if (bags == null) {
            bags = texts.stream().map(text -> TermVector.of(Words.folded(text))).toList();
            rarity = Rarity.in(bags);
            bags.forEach(bag -> bag.weigh(rarity));
        }
        return bags;
    }

    private List<QuotedPassage.Word> words(int text) {
        var known = words.get(text);
        if (known == null) {
            known = QuotedPassage.words(texts.get(text));
            words.set(text, known);
        }
        return known;
    }

    private List<Found> exact(String quote) {
        var found = new ArrayList<Found>();
        for (var i = 0; i < texts.size(); i++) {
            for (var at = texts.get(i).indexOf(quote);
                    at >= 0;
                    at = texts.get(i).indexOf(quote, at + 1)) {
                found.add(new Found(i, at, at + quote.length(), 1));
            }
        }
        return found;
    }

    private Stream<Found> reworded(String quote) {
        var wanted = QuotedPassage.words(quote);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        return nearest(quote, NEAREST).stream().sorted().flatMap(i -> {
            var place = QuotedPassage.best(wanted, words(i));
            var score = 1 - place.missing() / wanted.size();
            var enough = score >= 1 || (wanted.size() >= SHORT && score >= ALIKE);
            return enough
                    ? Stream.of(new Found(i, place.start(), place.end(), Math.min(SAME_WORDS, score)))
                    : Stream.empty();
        });
    }

    /** What stood around a passage chooses between places of equal score. */
    private record Context(String before, String after) {

        private static final int WINDOW = 200;

        Comparator<Found> best(List<String> texts) {
            return Comparator.comparingDouble(Found::score)
                    .thenComparingDouble((Found found) -> around(found, texts.get(found.unit())))
                    .thenComparing(Comparator.comparingInt(Found::unit).reversed())
                    .thenComparing(Comparator.comparingInt(Found::start).reversed());
        }

        private double around(Found found, String text) {
            return alike(before, text.substring(Math.max(0, found.start() - WINDOW), found.start()), true)
                    + alike(after, text.substring(found.end(), Math.min(text.length(), found.end() + WINDOW)), false);
        }

        /** How many words in a row are the same, counted from the passage. */
        private static int alike(String wanted, String there, boolean fromEnd) {
            var one = Words.folded(wanted);
            var other = Words.folded(there);
            one = fromEnd ? one.reversed() : one;
            other = fromEnd ? other.reversed() : other;
            var same = 0;
            while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
                same++;
            }
            return same;
        }
    }
}
