package org.counterpart.contribution;

import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.jspecify.annotations.Nullable;

/** An article as it is read on its page, paragraph by paragraph, with those beside it. */
public record ArticleAsRead(
        TextVersionId version,
        LineageId lineage,
        String handle,
        String number,
        String heading,
        List<Paragraph> paragraphs,
        @Nullable ArticleName previous,
        @Nullable ArticleName next) {

    /** One paragraph; {@code depth} counts from the article. */
    public record Paragraph(String number, String words, int depth) {
        public String text() {
            return number.isEmpty() ? words : number + " " + words;
        }
    }

    public String name() {
        return new ArticleName(lineage, handle, number, heading).name();
    }

    /** The words of the article without its own number and heading, one paragraph a line. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
