package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published answers of a consultation; empty until they are published, all together.
 *
 * @param all answers that are chosen
 */
public record AnswersData(
        ConsultationHeadData head, ChoicesData choices, List<AnswersData.Point> points, int all, int page, int pages)
        implements OpenDocument {

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
            SaidData.@Nullable On on,
            SaidData.@Nullable Asked question,
            AnswerData answer) {}
}
