package org.counterpart.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The public numbers of things: stored, cited and searched for, so with the same digits whatever machine writes them. */
public final class Reference {

    /** "C-0142". */
    public static String contribution(int number) {
        return String.format(Locale.ROOT, "C-%04d", number);
    }

    /**
     * "R-3fa9-1c07-be42": the beginning of the hash of what was received. It tells nothing of other receipts, and whoever has the words checks
     * it against them.
     */
    public static String receipt(String sha256) {
        return "R-" + sha256.substring(0, 4) + "-" + sha256.substring(4, 8) + "-" + sha256.substring(8, 12);
    }

    /** "C-2026-031". */
    public static String commitment(int year, int number) {
        return String.format(Locale.ROOT, "C-%d-%03d", year, number);
    }

    /** "VAL-2026-007"; without a jurisdiction "2026-007". */
    public static String consultation(@Nullable String code, int year, int number) {
        return String.format(Locale.ROOT, "%s%d-%03d", code == null ? "" : code + "-", year, number);
    }

    private Reference() {}
}
