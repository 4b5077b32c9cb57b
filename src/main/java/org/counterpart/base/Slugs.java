package org.counterpart.base;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable ends of lasting addresses. */
public final class Slugs {

    /** Parts words, as in “l’eau”. */
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘]");
    /** What stands for a soft sign or a glottal stop, inside of a word. */
    private static final Pattern SIGN_OF_A_SCRIPT = Pattern.compile("['’‘ʼʻʹʺ]");

    /** Made when the first words come that are not in plain Latin letters: it takes a moment. */
    private static final class Letters {

        /** By the rules of CLDR, each script by its own; what has no Latin letters goes. */
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /**
     * Lower-case ASCII letters, digits and hyphens, whatever script the text is in; "x" where nothing is left. At most {@code limit}
     * characters.
     */
    public static String of(String text, int limit) {
        var plain = Normalizer.normalize(latin(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > limit) {
            var cut = plain.lastIndexOf('-', limit);
            plain = plain.substring(0, cut > limit / 2 ? cut : limit);
        }
        return plain.isEmpty() ? "x" : plain;
    }

    private static String latin(String text) {
        return text.chars().allMatch(sign -> sign < 128)
                ? text
                : SIGN_OF_A_SCRIPT
                        .matcher(Letters.LATIN.transliterate(
                                APOSTROPHE.matcher(text).replaceAll("-")))
                        .replaceAll("");
    }

    private Slugs() {}
}
