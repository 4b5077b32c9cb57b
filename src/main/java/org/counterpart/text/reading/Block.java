package org.counterpart.text.reading;

import org.counterpart.text.model.ProvisionKind;

/**
 * Lines that belong together.
 *
 * @param number of a numbered, lettered or dashed block; otherwise empty
 * @param singleLine whether it stood on one line of its own
 */
record Block(
        ProvisionKind kind,
        String number,
        String text,
        boolean isHeading,
        boolean bold,
        boolean afterRule,
        boolean singleLine) {

    private static final int HEADING_LIMIT = 120;
    private static final int TITLE_LIMIT = 300;

    static Block of(String text, boolean bold, boolean afterRule, boolean singleLine) {
        var item = Headings.item(text);
        return item == null
                ? new Block(ProvisionKind.PARAGRAPH, "", text, false, bold, afterRule, singleLine)
                : new Block(item.kind(), item.number(), item.rest(), false, bold, afterRule, singleLine);
    }

    static Block heading(String text) {
        return new Block(ProvisionKind.TEXT, "", text, true, false, false, true);
    }

    boolean isItem() {
        return !number.isEmpty();
    }

    String whole() {
        return (number + " " + text).strip();
    }

    boolean looksLikeHeading() {
        return singleLine && !isItem() && text.length() <= HEADING_LIMIT && !endsSentence(text) && !isHeading;
    }

    boolean looksLikeTitle() {
        return !isItem() && text.length() <= TITLE_LIMIT && !endsSentence(text);
    }

    /** Set apart at the end of a text: names in bold, or whatever follows a rule. */
    boolean isSignature() {
        return !isItem() && (bold || afterRule);
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".;:,".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
