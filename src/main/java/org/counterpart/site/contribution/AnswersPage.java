package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.jspecify.annotations.Nullable;

/**
 * The published answers of a consultation; empty until they are published, all together.
 *
 * @param all answers that are chosen
 */
public record AnswersPage(ConsultationHead head, Choices choices, List<Point> points, int all, int page, int pages) {

    /**
     * A point as the contributor put it, and its answer.
     *
     * @param key tells it from other points of the same contribution
     * @param on the article it is on; null for the whole text
     * @param question that the contribution answers
     */
    public record Point(
            String key,
            int number,
            String title,
            String author,
            @Nullable String slug,
            String words,
            Said.@Nullable On on,
            Said.@Nullable Asked question,
            Answer answer) {}
}
