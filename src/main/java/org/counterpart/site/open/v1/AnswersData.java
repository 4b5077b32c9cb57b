package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published answers of a consultation; empty until they are published, all together.
 *
 * @param all answers that are chosen
 * @param likeness null where none of these were answered together
 */
public record AnswersData(
        ConsultationHeadData head,
        ChoicesData choices,
        List<AnswersData.Point> points,
        int all,
        int page,
        int pages,
        @Nullable Likeness likeness)
        implements OpenDocument {

    /**
     * By what measure points were found to say the same; the institution confirmed each. What is compared are shingles, runs of words as they follow each
     * other, whatever their case, accents and punctuation.
     *
     * @param shingle words in a shingle
     * @param sharedPercent least part that shared shingles are of all shingles of both texts, 0 to 100
     * @param carriedPercent or the least part of the letter’s shingles that the other text carries, 0 to 100
     * @param letter fewest shingles of a letter that is recognised by being carried
     */
    public record Likeness(int shingle, int sharedPercent, int carriedPercent, int letter) {}

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
