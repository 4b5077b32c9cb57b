package org.counterpart.publication.page;

import java.util.List;
import java.util.Map;
import org.counterpart.response.Outcome;
import org.jspecify.annotations.Nullable;

/** The published answers of a consultation; empty until they are published, all together. */
public record AnswersPage(
        ConsultationHead head, Map<Outcome, Integer> counts, List<Point> points, int page, int pages) {

    /** A point as the contributor put it, and its answer. */
    public record Point(
            int number,
            String title,
            String author,
            @Nullable String slug,
            String words,
            ArticlePage.Answer answer) {}

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
