package org.counterpart.contribution.offline;

/**
 * What a form asks about: an article, or the whole text.
 *
 * @param key the article's lasting identity; {@link #WHOLE} for the whole text
 * @param name "Article 7 · Notification"
 * @param text its words, a line for each paragraph; empty for the whole text
 */
public record FormItem(String key, String name, String text) {

    public static final String WHOLE = "whole";

    boolean isWhole() {
        return key.equals(WHOLE);
    }
}
