package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a version: headings, and articles with what was counted on them.
 *
 * @param page of {@code pages}; a long law is listed in parts
 */
public record ContentsData(
        List<ContentsData.Entry> entries, String language, Terms.Direction direction, int page, int pages) {

    /**
     * A line of it.
     *
     * @param handle end of the article's address; null for a heading
     */
    public record Entry(
            Terms.ProvisionKind kind,
            String number,
            String heading,
            @Nullable String handle,
            int depth,
            TallyData tally) {}
}
