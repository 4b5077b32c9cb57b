package org.counterpart.contribution.offline;

/**
 * What was written about one article. Words are stripped; empty where nothing was written.
 *
 * @param row of the sheet, from 1; 0 in a Word file, which has none
 * @param key as in the form; empty when the file has lost it
 * @param name of the article as the file shows it
 */
public record FormAnswer(int row, String key, String name, String stance, String comment, String proposed) {

    /** Characters of a name or a stance; what is longer is neither. */
    private static final int SHORT = 200;

    public FormAnswer {
        name = cut(name);
        stance = cut(stance);
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    public boolean isEmpty() {
        return stance.isEmpty() && comment.isEmpty() && proposed.isEmpty();
    }

    /** Whether there is something in every column that one may write in. */
    boolean isFull() {
        return !stance.isEmpty() && !comment.isEmpty() && !proposed.isEmpty();
    }
}
