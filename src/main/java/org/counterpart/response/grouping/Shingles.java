package org.counterpart.response.grouping;

import java.util.HashSet;
import java.util.Set;

/** Runs of words as they follow each other, in a text of folded words with one blank between two. */
final class Shingles {

    private final int words;

    Shingles(int words) {
        this.words = words;
    }

    /** All that are different; of a text that has fewer words than a shingle, the text. */
    Set<String> of(CharSequence folded) {
        var text = folded.toString();
        var shingles = new HashSet<String>();
        var starts = new int[words];
        var word = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                word++;
                if (word >= words) {
                    shingles.add(text.substring(starts[word % words], at));
                }
                starts[word % words] = at + 1;
            }
        }
        if (shingles.isEmpty() && !text.isEmpty()) {
            shingles.add(text);
        }
        return shingles;
    }
}
