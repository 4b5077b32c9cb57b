package org.counterpart.site.article;

import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.MarkedWords;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.WordingsData;
import org.counterpart.site.page.PageData;
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
        int all)
        implements PageData {

    /** How many stand together here. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.authors().size()).sum();
    }

    /** Wordings that start from the same words. @param version in which their authors read them */
    public record Group(int version, List<Author> authors, List<Paragraph> paragraphs) {

        public WordingsData.Group open() {
            return new WordingsData.Group(
                    version,
                    authors.stream().map(Author::open).toList(),
                    paragraphs.stream().map(Paragraph::open).toList());
        }
    }

    public record Author(int number, String name, @Nullable String slug) {

        public WordingsData.Author open() {
            return new WordingsData.Author(number, name, slug);
        }
    }

    /** @param words empty for a place between two paragraphs */
    public record Paragraph(String words, List<Proposal> proposals) {

        public WordingsData.Paragraph open() {
            return new WordingsData.Paragraph(
                    words, proposals.stream().map(Proposal::open).toList());
        }
    }

    public record Proposal(Author author, List<WordDiff.Segment> changes) {

        public WordingsData.Proposal open() {
            return new WordingsData.Proposal(author.open(), MarkedWords.open(changes));
        }
    }

    @Override
    public WordingsData open() {
        return new WordingsData(
                head.open(),
                version.open(),
                handle,
                number,
                heading,
                groups.stream().map(Group::open).toList(),
                all);
    }
}
