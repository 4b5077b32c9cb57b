package org.counterpart.base;

/** What is too long for its place, with a sign that it was cut. */
public final class Cut {

    /** At most {@code limit} UTF-16 units, and never half a character. */
    public static String to(String text, int limit) {
        return text.length() <= limit ? text : bare(text, limit - 1) + "…";
    }

    /** The same without the sign. */
    public static String bare(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private Cut() {}
}
