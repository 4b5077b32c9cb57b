package org.counterpart.contribution.offline;

/**
 * What a form asks about: an article, the whole text, or a question of the institution.
 *
 * @param key the lasting identity of the article or the question; {@link #WHOLE} for the whole text
 * @param name "Article 7 · Notification"
 * @param text its words, a line for each paragraph; empty for the whole text
 * @param stance whether it can be supported or opposed: a question is answered in words only
 * @param wording whether other words can be proposed for it
 */
public record FormItem(String key, String name, String text, boolean stance, boolean wording) {

    public static final String WHOLE = "whole";

    public static FormItem whole(String name) {
        return new FormItem(WHOLE, name, "", true, false);
    }

    public static FormItem article(String key, String name, String text) {
        return new FormItem(key, name, text, true, true);
    }

    public static FormItem question(String key, String name, String text) {
        return new FormItem(key, name, text, false, false);
    }
}
