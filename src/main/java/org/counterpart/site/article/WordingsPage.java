package org.counterpart.site.article;

import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that were proposed for one article, together.
 *
 * @param all how many there are; the groups may hold the first of them only
 */
public record WordingsPage(
        ConsultationHead head,
        TextVersion version,
        String handle,
        String number,
        String heading,
        List<Group> groups,
        int all) {

    /** How many stand together here. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.authors().size()).sum();
    }

    /** Wordings that start from the same words. @param version in which their authors read them */
    public record Group(int version, List<Author> authors, List<Paragraph> paragraphs) {}

    public record Author(int number, String name, @Nullable String slug) {}

    /** @param words empty for a place between two paragraphs */
    public record Paragraph(String words, List<Proposal> proposals) {}

    public record Proposal(Author author, List<WordDiff.Segment> changes) {}
}
