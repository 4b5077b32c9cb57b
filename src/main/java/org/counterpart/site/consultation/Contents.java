package org.counterpart.site.consultation;

import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.site.head.Tally;
import org.counterpart.site.open.v1.ContentsData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a version: headings, and articles with what was counted on them.
 *
 * @param page of {@code pages}; a long law is listed in parts
 */
public record Contents(List<Entry> entries, String language, Direction direction, int page, int pages) {

    /**
     * A line of it.
     *
     * @param handle end of the article's address; null for a heading
     */
    public record Entry(
            ProvisionKind kind,
            String number,
            String heading,
            @Nullable String handle,
            int depth,
            Tally tally) {

        public ContentsData.Entry open() {
            return new ContentsData.Entry(
                    Terms.same(Terms.ProvisionKind.class, kind), number, heading, handle, depth, tally.open());
        }
    }

    public ContentsData open() {
        return new ContentsData(
                entries.stream().map(Entry::open).toList(),
                language,
                Terms.same(Terms.Direction.class, direction),
                page,
                pages);
    }
}
