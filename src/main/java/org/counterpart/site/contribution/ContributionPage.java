package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.contribution.Stance;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.open.v1.ContributionData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
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
        int pages)
        implements PageData {

    /**
     * What a position says of one article.
     *
     * @param stance null where it sets conditions only
     */
    public record OnArticle(Said.On on, @Nullable Stance stance, String reason, List<AnsweredCondition> conditions) {

        public ContributionData.OnArticle open() {
            return new ContributionData.OnArticle(
                    on.open(),
                    Terms.sameOrNull(Terms.Stance.class, stance),
                    reason,
                    conditions.stream().map(AnsweredCondition::open).toList());
        }
    }

    @Override
    public ContributionData open() {
        return new ContributionData(
                head.open(),
                said.open(),
                article == null ? null : article.open(),
                stances.stream().map(OnArticle::open).toList(),
                conditions.stream().map(AnsweredCondition::open).toList(),
                thread.stream().map(Said::open).toList(),
                page,
                pages);
    }
}
