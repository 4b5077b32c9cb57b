package org.counterpart.publication.page;

import java.util.List;
import org.counterpart.text.comparison.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions, article by article.
 *
 * @param changed how many articles differ; those on this page are in {@code articles}
 */
public record ComparisonPage(
        ConsultationHead head,
        TextVersion version,
        TextVersion before,
        List<Changed> articles,
        int changed,
        int unchanged,
        int page,
        int pages) {

    /**
     * An article that differs.
     *
     * @param was its number before; null when it is new
     * @param number its number now; null when it is gone
     */
    public record Changed(
            @Nullable String was,
            @Nullable String number,
            @Nullable String handle,
            String heading,
            List<WordDiff.Segment> words) {}
}
