package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.response.grouping.Likeness;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.open.v1.AnswersData;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;

/**
 * The published answers of a consultation; empty until they are published, all together.
 *
 * @param all answers that are chosen
 */
public record AnswersPage(ConsultationHead head, Choices choices, List<Point> points, int all, int page, int pages)
        implements PageData {

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
            Answer answer) {

        public AnswersData.Point open() {
            return new AnswersData.Point(
                    key,
                    number,
                    title,
                    author,
                    slug,
                    words,
                    on == null ? null : on.open(),
                    question == null ? null : question.open(),
                    answer.open());
        }
    }

    /** By what measure points were found to say the same; null where none of these were answered together. */
    public @Nullable Likeness likeness() {
        return points.stream().anyMatch(point -> point.answer().together() != null) ? Likeness.SHIPPED : null;
    }

    @Override
    public AnswersData open() {
        var likeness = likeness();
        return new AnswersData(
                head.open(),
                choices.open(),
                points.stream().map(Point::open).toList(),
                all,
                page,
                pages,
                likeness == null
                        ? null
                        : new AnswersData.Likeness(
                                likeness.shingle(),
                                percent(likeness.shared()),
                                percent(likeness.carried()),
                                likeness.letter()));
    }

    private static int percent(double part) {
        return (int) Math.round(100 * part);
    }
}
