package org.counterpart.site.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.counterpart.base.Cut;

/**
 * Words as they are looked for: "société" is found by "societe", "الجمعيّة" by "الجمعيه". Compatibility forms are resolved, marks left out,
 * letters that writers use for one another made one.
 */
final class WordFolding {

    /** Width of the index; what is longer is cut on both sides alike. */
    static final int LENGTH = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Tatweel only stretches a word; joiners are not seen at all. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u0640\\u200b-\\u200f\\u2060]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String[][] SAME = {
        {"œ", "oe"},
        {"æ", "ae"},
        {"ß", "ss"},
        {"ø", "o"},
        {"ł", "l"},
        {"đ", "d"},
        {"ı", "i"},
        {"\u0649", "\u064a"},
        {"\u0629", "\u0647"},
        {"\u06cc", "\u064a"},
        {"\u06a9", "\u0643"}
    };

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(fold(text))) {
            if (!word.isEmpty()) {
                words.add(Cut.bare(word, LENGTH));
            }
        }
        return words;
    }

    static String fold(String text) {
        // Most words have no other letters, and nothing to be made one but capitals.
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var plain = INVISIBLE.matcher(text).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT);
        for (var pair : SAME) {
            plain = plain.replace(pair[0], pair[1]);
        }
        return plain;
    }

    private WordFolding() {}
}
