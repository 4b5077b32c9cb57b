package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contribution at its lasting address.
 *
 * @param article what it is about; null for the whole text
 * @param stances of a position, and its conditions, article by article
 * @param conditions of a position on the whole
 * @param thread what was said about it, a part of it
 * @param page of the thread, from 1
 */
public record ContributionData(
        ConsultationHeadData head,
        SaidData said,
        SaidData.@Nullable On article,
        List<ContributionData.OnArticle> stances,
        List<AnsweredConditionData> conditions,
        List<SaidData> thread,
        int page,
        int pages)
        implements OpenDocument {

    /**
     * What a position says of one article.
     *
     * @param stance null where it sets conditions only
     */
    public record OnArticle(
            SaidData.On on, Terms.@Nullable Stance stance, String reason, List<AnsweredConditionData> conditions) {}
}
