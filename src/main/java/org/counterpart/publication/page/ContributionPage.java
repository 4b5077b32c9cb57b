package org.counterpart.publication.page;

import java.util.List;
import org.counterpart.contribution.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One contribution at its lasting address.
 *
 * @param article what it is about; null for the whole text
 * @param stances of a position, article by article
 * @param conditions of a position on the whole
 * @param thread what was said about it
 */
public record ContributionPage(
        ConsultationHead head,
        ArticlePage.Said said,
        ArticlePage.@Nullable On article,
        List<OnArticle> stances,
        List<ArticlePage.Condition> conditions,
        List<ArticlePage.Said> thread) {

    /** What a position says of one article. */
    public record OnArticle(ArticlePage.On on, Stance stance, String reason, List<ArticlePage.Condition> conditions) {}
}
