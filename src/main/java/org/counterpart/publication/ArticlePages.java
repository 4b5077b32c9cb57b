package org.counterpart.publication;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.publication.page.ArticlePage;
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

    RenderedPage.Body article(Visit visit, String slug, String handle) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var article = articles.article(visit, head, handle);
        var version = article.version();
        var beside = around.neighbours(new TextVersionId(version.id()), article.position());
        var earlier = around.before(id, article.lineage(), version.number());
        var before = earlier.isEmpty() ? null : earlier.getFirst();
        var part = said.onArticle(id, article.lineage(), visit.page());
        var pages = Paging.pages(part.all(), PublishedContributions.EACH);
        Paging.refuseBeyond(part.said().isEmpty() ? visit.page() : 1, pages);
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
                visit.page(),
                pages,
                exports.part(new TextVersionId(version.id()), sizes.said(id, article.lineage())));
        return frames.body(
                visit,
                ConsultationFrame.of(
                                "article",
                                head,
                                title(article) + " — " + head.title(),
                                "/articles/" + handle,
                                null,
                                visit,
                                page)
                        .describing(article.words()));
    }

    private static String title(PublishedArticles.Article article) {
        return article.heading().isEmpty() ? article.number() : article.number() + " · " + article.heading();
    }
}
