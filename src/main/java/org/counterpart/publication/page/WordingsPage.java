package org.counterpart.publication.page;

import java.util.List;
import org.counterpart.text.comparison.WordDiff;
import org.jspecify.annotations.Nullable;

/** The wordings that were proposed for one article, together. */
public record WordingsPage(
        ConsultationHead head, TextVersion version, String handle, String number, String heading, List<Group> groups) {

    /** Wordings that start from the same words. @param version in which their authors read them */
    public record Group(int version, List<Author> authors, List<Paragraph> paragraphs) {}

    public record Author(int number, String name, @Nullable String slug) {}

    /** @param words empty for a place between two paragraphs */
    public record Paragraph(String words, List<Proposal> proposals) {}

    public record Proposal(Author author, List<WordDiff.Segment> changes) {}
}
