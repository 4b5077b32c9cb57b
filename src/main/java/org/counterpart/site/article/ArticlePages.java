package org.counterpart.site.article;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.contribution.PublishedContributions;
import org.counterpart.site.contribution.SaidLengths;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.counterpart.site.position.ArticleStands;
import org.counterpart.text.TextExports;
import org.springframework.stereotype.Component;

/** Composes the page of an article. */
@Component
class ArticlePages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final PublishedArticles articles;
    private final ArticlePageRepository around;
    private final PublishedContributions said;
    private final ArticleStands stands;
    private final TextExports exports;
    private final SaidLengths sizes;

    ArticlePages(
            Frames frames,
            ConsultationHeads heads,
            PublishedArticles articles,
            ArticlePageRepository around,
            PublishedContributions said,
            ArticleStands stands,
            TextExports exports,
            SaidLengths sizes) {
        this.frames = frames;
        this.heads = heads;
        this.articles = articles;
        this.around = around;
        this.said = said;
        this.stands = stands;
        this.exports = exports;
        this.sizes = sizes;
    }

    RenderedPage.Body article(PageRequest wanted, String slug, String handle) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var article = articles.article(wanted, head, handle);
        var version = article.version();
        var beside = around.neighbours(new TextVersionId(version.id()), article.position());
        var earlier = around.before(id, article.lineage(), version.number());
        var before = earlier.isEmpty() ? null : earlier.getFirst();
        var part = said.onArticle(id, article.lineage(), wanted.page());
        var pages = Paging.pages(part.all(), PublishedContributions.EACH);
        Paging.refuseBeyond(part.said().isEmpty() ? wanted.page() : 1, pages);
        var page = new ArticlePage(
                head,
                version,
                handle,
                article.number(),
                article.heading(),
                article.lines(),
                beside.previous(),
                beside.next(),
                article.tally(),
                before,
                before == null ? List.of() : WordDiff.between(before.words(), article.words()),
                stands.on(id, article.lineage()),
                Followed.since(part.said(), earlier, article.words()),
                part.ended(),
                wanted.page(),
                pages,
                exports.part(new TextVersionId(version.id()), sizes.said(id, article.lineage())));
        return frames.body(
                wanted,
                ConsultationFrame.of(
                                "article/article",
                                head,
                                title(article) + " — " + head.title(),
                                "/articles/" + handle,
                                null,
                                wanted,
                                page)
                        .describing(article.words()));
    }

    private static String title(PublishedArticles.Article article) {
        return article.heading().isEmpty() ? article.number() : article.number() + " · " + article.heading();
    }
}
