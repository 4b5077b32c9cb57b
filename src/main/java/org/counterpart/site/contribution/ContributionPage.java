package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.contribution.Stance;
import org.counterpart.site.head.ConsultationHead;
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
public record ContributionPage(
        ConsultationHead head,
        Said said,
        Said.@Nullable On article,
        List<OnArticle> stances,
        List<AnsweredCondition> conditions,
        List<Said> thread,
        int page,
        int pages) {

    /**
     * What a position says of one article.
     *
     * @param stance null where it sets conditions only
     */
    public record OnArticle(Said.On on, @Nullable Stance stance, String reason, List<AnsweredCondition> conditions) {}
}
