package org.counterpart.legaltext.reading.manuscript;

import java.util.List;
import java.util.Locale;

/**
 * The explanatory memorandum that stands before a proposal in the same file: none of its headings opens anything of the law.
 *
 * @param from the paragraph that is its heading; -1 where there is none
 * @param to the first paragraph of the proposal behind it
 */
record Memorandum(int from, int to) {

    private static final Memorandum NONE = new Memorandum(-1, -1);
    /** Paragraphs in which the front of a proposal ends. */
    private static final int FRONT = 60;

    static Memorandum in(List<Paragraph> paragraphs, Patterns patterns) {
        for (var i = 0; i < Math.min(FRONT, paragraphs.size()); i++) {
            if (paragraphs.get(i).isPlain()
                    && patterns.is("memorandum", paragraphs.get(i).text())) {
                var to = end(paragraphs, patterns, i);
                return to < 0 ? NONE : new Memorandum(i, to);
            }
        }
        return NONE;
    }

    /** Where the proposal says its name again, or on what it is based; what stands above both times belongs to it. */
    private static int end(List<Paragraph> paragraphs, Patterns patterns, int from) {
        for (var i = from + 1; i < paragraphs.size(); i++) {
            var text = paragraphs.get(i).text();
            if (patterns.is("announcement", text) || patterns.begins("citation", text)) {
                var start = i;
                while (start > from + 1
                        && (isInCapitals(paragraphs.get(start - 1).text()) && patterns.begins("citation", text)
                                || isAgain(paragraphs.get(start - 1).text(), paragraphs.subList(0, from)))) {
                    start--;
                }
                return start;
            }
        }
        return -1;
    }

    private static boolean isInCapitals(String text) {
        return text.endsWith(",") && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isAgain(String text, List<Paragraph> front) {
        return front.stream().anyMatch(paragraph -> paragraph.text().equals(text));
    }

    boolean holds(int at) {
        return at > from && at < to;
    }
}
