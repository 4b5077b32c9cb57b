package org.counterpart.base;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of people set beside words of others on one line, in files that have no element for it: the direction of one never turns what
 * stands around it (Unicode Standard Annex 9). In HTML the element {@code bdi} does the same.
 */
public final class Isolate {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** Embeddings, overrides and isolates: signs without a shape that turn the words after them. */
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern FROM_THE_RIGHT =
            Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    /** The words without signs that turn others. */
    public static String still(String words) {
        return TURNING.matcher(words).replaceAll("");
    }

    /** The same, line by line within an isolate where letters run from right to left. */
    public static String of(String words) {
        var still = still(words);
        return FROM_THE_RIGHT.matcher(still).find()
                ? still.lines().map(Isolate::line).collect(Collectors.joining("\n"))
                : still;
    }

    private static String line(String line) {
        return FROM_THE_RIGHT.matcher(line).find() ? FIRST_STRONG_ISOLATE + line + POP_DIRECTIONAL_ISOLATE : line;
    }

    private Isolate() {}
}
