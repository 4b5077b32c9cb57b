package org.counterpart.legaltext.reading.manuscript;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as every reader hands it on, whatever the file was.
 *
 * @param words the automatic number before them, as a reader of the document sees it
 * @param shape what it is besides words
 * @param level of a heading by style or outline, 1 the highest; 0 for any other paragraph
 * @param automatic characters of the automatic number at its beginning; 0 where it was typed or there is none
 * @param bold whether all of it is set off from the text around it
 * @param indent in no particular unit, comparable within one document
 * @param declared what an export of ours says of it; null in every other file
 */
public record Paragraph(
        Words words,
        Shape shape,
        int level,
        int automatic,
        boolean bold,
        boolean centred,
        int indent,
        @Nullable Declared declared) {

    public enum Shape {
        TEXT,
        /** The title of the document by its style. */
        TITLE,
        TABLE,
        /** Lines that quote another law. */
        QUOTATION,
        /** A line drawn across the page. */
        RULE
    }

    static final int HEADING_LIMIT = 150;

    /** "and so on", and companies: a full stop that ends no sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<!\\p{L})(?:etc|ecc|usw|u\\. ?a|u\\. ?ä|itd|itp|i sl|i dr|m\\. ?fl|m\\. ?m|osv|enz|v\\. ?b|vb|и т\\. ?д|и т\\. ?п|и др|та ін"
                    + "|κ\\. ?λπ|κλπ|κ\\. ?ά|atd|apod|stb|ș\\. ?a|jne|u\\. ?c|Co|Ltd|Inc|Corp)\\.$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public static final Paragraph RULE = new Paragraph(Words.NONE, Shape.RULE, 0, 0, false, false, 0);

    public Paragraph(Words words, Shape shape, int level, int automatic, boolean bold, boolean centred, int indent) {
        this(words, shape, level, automatic, bold, centred, indent, null);
    }

    public static Paragraph of(Words words) {
        return of(words, Shape.TEXT);
    }

    public static Paragraph of(Words words, Shape shape) {
        return new Paragraph(words, shape, 0, 0, false, false, 0);
    }

    public static Paragraph heading(Words words, int level) {
        return new Paragraph(words, Shape.TEXT, level, 0, false, false, 0);
    }

    public Paragraph saying(Words others) {
        return new Paragraph(others, shape, level, 0, bold, centred, indent, declared);
    }

    /** Whose first characters are its number. */
    Paragraph numbered(int characters) {
        var marks = words.marks().stream()
                .filter(mark -> mark.start() > 0 || mark.end() > characters)
                .toList();
        return new Paragraph(new Words(text(), marks), shape, level, characters, bold, centred, indent, declared);
    }

    /** With notes that were called behind it, in a block of their own. */
    public Paragraph noted(Words notes) {
        return new Paragraph(words.then("", notes), shape, level, automatic, bold, centred, indent, declared);
    }

    public Paragraph declaring(Declared what) {
        return new Paragraph(words, shape, level, automatic, bold, centred, indent, what);
    }

    public String text() {
        return words.text();
    }

    public boolean isPlain() {
        return shape == Shape.TEXT || shape == Shape.TITLE;
    }

    /** Short, one line, and not the end of a sentence. */
    boolean looksLikeHeading() {
        return isPlain()
                && !text().isEmpty()
                && text().length() <= HEADING_LIMIT
                && text().indexOf('\n') < 0
                && !endsSentence(text());
    }

    /** Short, one line, and its full stop is that of an abbreviation. */
    boolean endsInAbbreviation() {
        return isPlain()
                && text().length() <= HEADING_LIMIT
                && text().indexOf('\n') < 0
                && ABBREVIATION.matcher(text()).find();
    }

    public static boolean endsSentence(String text) {
        return Punctuation.endsSentence(text);
    }
}
