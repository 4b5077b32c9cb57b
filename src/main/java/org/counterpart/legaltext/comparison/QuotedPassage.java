package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;

/** The place in a text that comes closest to a quoted passage, by words. */
final class QuotedPassage {

    /** Beginning from which two words are forms of one: "decide", "decides", "decided". */
    private static final int STEM = 4;

    private static final double OTHER_FORM = 0.4;

    record Word(String folded, int start, int end) {}

    /** @param missing quoted words that do not stand there, and foreign ones that do */
    record Place(int start, int end, double missing) {}

    private QuotedPassage() {}

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var at = 0;
        for (var token : Words.tokens(text)) {
            var folded = Words.isWord(token) ? Words.fold(token) : "";
            if (!folded.isEmpty()) {
                words.add(new Word(folded, at, at + token.length()));
            }
            at += token.length();
        }
        return words;
    }

    /** The stretch of the text that is changed into the passage with the fewest words put in, left out or replaced. */
    static Place best(List<Word> wanted, List<Word> text) {
        var size = text.size() + 1;
        var cost = new double[size];
        var from = new int[size];
        for (var j = 0; j < size; j++) {
            from[j] = j;
        }
        for (var word : wanted) {
            var diagonal = cost[0];
            var diagonalFrom = from[0];
            cost[0]++;
            for (var j = 1; j < size; j++) {
                var replaced =
                        diagonal + distance(word.folded(), text.get(j - 1).folded());
                var replacedFrom = diagonalFrom;
                diagonal = cost[j];
                diagonalFrom = from[j];
                if (replaced <= cost[j] + 1 && replaced <= cost[j - 1] + 1) {
                    cost[j] = replaced;
                    from[j] = replacedFrom;
                } else if (cost[j] <= cost[j - 1]) {
                    cost[j]++;
                } else {
                    cost[j] = cost[j - 1] + 1;
                    from[j] = from[j - 1];
                }
            }
        }
        var best = 0;
        for (var j = 1; j < size; j++) {
            best = cost[j] < cost[best] && from[j] < j ? j : best;
        }
        return best == 0
                ? new Place(0, 0, wanted.size())
                : new Place(text.get(from[best]).start(), text.get(best - 1).end(), cost[best]);
    }

    private static double distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        var stem = Math.min(STEM, Math.min(one.length(), other.length()));
        return stem == STEM && one.regionMatches(0, other, 0, STEM) ? OTHER_FORM : 1;
    }
}
