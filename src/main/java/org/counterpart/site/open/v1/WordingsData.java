package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that were proposed for one article, together.
 *
 * @param all how many there are; the groups may hold the first of them only
 */
public record WordingsData(
        ConsultationHeadData head,
        TextVersionData version,
        String handle,
        String number,
        String heading,
        List<WordingsData.Group> groups,
        int all)
        implements OpenDocument {

    /** Wordings that start from the same words. @param version in which their authors read them */
    public record Group(int version, List<WordingsData.Author> authors, List<WordingsData.Paragraph> paragraphs) {}

    public record Author(int number, String name, @Nullable String slug) {}

    /** @param words empty for a place between two paragraphs */
    public record Paragraph(String words, List<WordingsData.Proposal> proposals) {}

    public record Proposal(WordingsData.Author author, List<SegmentData> changes) {}
}
