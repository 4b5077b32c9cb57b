package org.counterpart.site.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.counterpart.site.search.SearchPage.Piece;

/** The words of a question. All must occur; the last may be the beginning of a word. */
record SearchQuestion(List<String> words) {

    /** Words of a question that are looked at. */
    private static final int WORDS = 8;

    /** Characters shown of a text, and how many of them stand before the first word that was found. */
    private static final int SHOWN = 280;

    private static final int BEFORE = 90;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\u0640\\u200b-\\u200f\\u2060]+");

    static SearchQuestion of(String question) {
        var words = WordFolding.words(question).stream().distinct().toList();
        return new SearchQuestion(words.subList(0, Math.min(WORDS, words.size())));
    }

    boolean mayContinue(int word) {
        return word == words.size() - 1 && words.get(word).length() > 1;
    }

    /** Of the parts of a thing the first that says most of what was asked for; none when no part says any of it. */
    Optional<String> best(List<String> parts) {
        return parts.stream()
                .filter(part -> first(part) >= 0)
                .reduce((best, next) -> said(next) > said(best) ? next : best);
    }

    /** The part of a text around the first word that was found, cut between words. */
    List<Piece> around(String text) {
        var start = start(text);
        var end = text.length() - start <= SHOWN
                ? text.length()
                : Math.max(start + 1, text.lastIndexOf(' ', start + SHOWN));
        return pieces((start > 0 ? "…" : "") + text.substring(start, end).strip() + (end < text.length() ? "…" : ""));
    }

    /** A text taken apart at the words that were found. */
    List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var word = WORD.matcher(text); word.find(); ) {
            if (isAsked(word.group())) {
                if (word.start() > done) {
                    pieces.add(new Piece(text.substring(done, word.start()), false));
                }
                pieces.add(new Piece(word.group(), true));
                done = word.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    private int start(String text) {
        var from = first(text) - BEFORE;
        return from <= 0 ? 0 : text.indexOf(' ', from) + 1;
    }

    private int first(String text) {
        for (var word = WORD.matcher(text); word.find(); ) {
            if (isAsked(word.group())) {
                return word.start();
            }
        }
        return -1;
    }

    /** How many words of the question a text says. */
    private long said(String text) {
        var parts = WordFolding.words(text);
        return IntStream.range(0, words.size())
                .filter(word -> says(parts, word))
                .count();
    }

    private boolean isAsked(String written) {
        var parts = WordFolding.words(written);
        return IntStream.range(0, words.size()).anyMatch(word -> says(parts, word));
    }

    private boolean says(List<String> parts, int word) {
        var wanted = words.get(word);
        return parts.contains(wanted) || mayContinue(word) && parts.stream().anyMatch(part -> part.startsWith(wanted));
    }
}
