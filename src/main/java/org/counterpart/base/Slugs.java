package org.counterpart.base;

import java.text.Normalizer;
import java.util.Locale;

/** Readable ends of lasting addresses. */
public final class Slugs {

    /** Lower-case ASCII letters, digits and hyphens; "x" where nothing is left. At most {@code limit} characters. */
    public static String of(String text, int limit) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
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

    private Slugs() {}
}
