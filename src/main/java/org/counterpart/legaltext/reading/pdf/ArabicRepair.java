package org.counterpart.legaltext.reading.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;

/** Mends Arabic as PDF files give it: letters in the shapes they were printed in, and lam-alef with its two letters the wrong way round. */
public final class ArabicRepair {

    private static final Pattern SHAPED = Pattern.compile("[\\ufb50-\\ufdff\\ufe70-\\ufefc]+");
    /** The article before alef, swapped: no Arabic word begins like this. */
    private static final Pattern SWAPPED = Pattern.compile("(?<![\\p{L}\\p{M}])([وفبك]{0,2})ا([اأإآ])ل(?=\\p{L})");

    private static final Pattern PREFIX = Pattern.compile("[وفبكل]?(?:ال)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Map<String, String> words = new HashMap<>();
    private final boolean swapped;
    private final Ledger ledger;

    /** @param whole text, which shows whether its lam-alef is swapped at all */
    public ArabicRepair(String whole, Ledger ledger) {
        this.ledger = ledger;
        var pairs = SWAPPED.matcher(unshaped(whole)).results().count();
        swapped = pairs > 0;
        for (var pair : Patterns.of("ar").list("swapped")) {
            var at = pair.indexOf('=');
            words.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    public String mended(String line) {
        var plain = unshaped(line);
        if (!plain.equals(line)) {
            ledger.changed(ImportChange.ARABIC_MENDED, 1, plain);
        }
        if (!swapped) {
            return plain;
        }
        var mended =
                WORD.matcher(SWAPPED.matcher(plain).replaceAll("$1ال$2")).replaceAll(word -> mendedWord(word.group()));
        if (!mended.equals(plain)) {
            ledger.changed(ImportChange.ARABIC_MENDED, 1, mended);
        }
        return mended;
    }

    /** By the list of words that are known to be swapped, with and without what is written together with them. */
    private String mendedWord(String word) {
        var prefix = PREFIX.matcher(word);
        var stem = prefix.lookingAt() ? word.substring(prefix.end()) : word;
        var known = words.get(word);
        return known != null ? known : words.containsKey(stem) ? prefix.group() + words.get(stem) : word;
    }

    private static String unshaped(String text) {
        return SHAPED.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }
}
