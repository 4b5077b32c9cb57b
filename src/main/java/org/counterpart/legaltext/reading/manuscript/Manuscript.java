package org.counterpart.legaltext.reading.manuscript;

import java.util.List;

/**
 * What a reader makes of a file of any format, and the only thing that the search for its structure looks at.
 *
 * @param title that the file gives of itself; may be empty
 * @param language BCP 47 that the file names; "und" when it names none
 */
public record Manuscript(String title, String language, List<Paragraph> paragraphs) {

    public static Manuscript of(List<Paragraph> paragraphs) {
        return new Manuscript("", "und", paragraphs);
    }

    String text() {
        var all = new StringBuilder();
        paragraphs.forEach(paragraph -> all.append(paragraph.text()).append('\n'));
        return all.toString();
    }
}
