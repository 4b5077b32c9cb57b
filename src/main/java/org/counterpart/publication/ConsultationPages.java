package org.counterpart.publication;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.publication.page.ArticlePage;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.ConsultationPage;
import org.counterpart.publication.page.Contents;
import org.counterpart.publication.page.Matrix;
import org.counterpart.publication.page.MatrixPage;
import org.counterpart.publication.page.Tally;
import org.counterpart.text.TextExports;
import org.springframework.stereotype.Component;

/** Composes the pages of a consultation around its text. */
@Component
class ConsultationPages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final ConsultationPageRepository beside;
    private final CorrectedRepository corrected;
    private final ContentsRepository contents;
    private final ArticleRepository articles;
    private final SaidRepository said;
    private final PositionRepository positions;
    private final TextExports exports;
    private final FileSizes sizes;

    ConsultationPages(
            Frames frames,
            ConsultationHeads heads,
            ConsultationPageRepository beside,
            CorrectedRepository corrected,
            ContentsRepository contents,
            ArticleRepository articles,
            SaidRepository said,
            PositionRepository positions,
            TextExports exports,
            FileSizes sizes) {
        this.frames = frames;
        this.heads = heads;
        this.beside = beside;
        this.corrected = corrected;
        this.contents = contents;
        this.articles = articles;
        this.said = said;
        this.positions = positions;
        this.exports = exports;
        this.sizes = sizes;
    }

    RenderedPage.Body consultation(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var versions = contents.versions(id);
        var text = versions.isEmpty() ? null : versions.getFirst();
        var list = text == null
                ? new Contents(List.of(), head.language(), Direction.LTR, 1, 1)
                : contents.contents(id, text, visit.page());
        oneOr(list.pages(), visit);
        var matrix = text == null
                ? new Matrix(List.of(), List.of(), 0, 1, 1)
                : positions.matrix(id, new TextVersionId(text.id()), 10, 6, 1);
        var stances = matrix.rows().isEmpty() ? beside.stances(id) : Tally.NONE;
        var besides = beside.besides(id);
        var page = new ConsultationPage(
                head,
                beside.questions(id),
                besides.documents(),
                text,
                list,
                matrix,
                stances,
                besides.commitments(),
                besides.extended(),
                corrected.opening(id));
        return frames.body(
                visit,
                frame("consultation", head, head.title(), "", visit.localised(head.path("/feed.atom")), visit, page));
    }

    RenderedPage.Body article(Visit visit, String slug, String handle) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var article = articles.article(visit, head, handle);
        var version = article.version();
        var beside = articles.neighbours(new TextVersionId(version.id()), article.position());
        var earlier = articles.before(id, article.lineage(), version.number());
        var before = earlier.isEmpty() ? null : earlier.getFirst();
        var part = said.onArticle(id, article.lineage(), visit.page());
        var pages = ContentsRepository.pages(part.all(), SaidRepository.EACH);
        refuseBeyond(part.said().isEmpty() ? visit.page() : 1, pages);
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
                positions.on(id, article.lineage()),
                Followed.since(part.said(), earlier, article.words()),
                part.ended(),
                visit.page(),
                pages,
                exports.part(new TextVersionId(version.id()), sizes.said(id, article.lineage())));
        return frames.body(
                visit,
                frame("article", head, title(article) + " — " + head.title(), "/articles/" + handle, null, visit, page)
                        .describing(article.words()));
    }

    RenderedPage.Body positions(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var versions = contents.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var text = versions.getFirst();
        var matrix = positions.matrix(id, new TextVersionId(text.id()), 40, 30, visit.page());
        refuseBeyond(matrix.rows().isEmpty() ? visit.page() : 1, 1);
        var title = frames.words().of(visit.locale(), "publication.positions.title");
        return frames.body(
                visit,
                frame(
                        "positions",
                        head,
                        title + " — " + head.title(),
                        "/position",
                        null,
                        visit,
                        new MatrixPage(head, text, matrix)));
    }

    static Frames.Frame frame(
            String template,
            ConsultationHead head,
            String title,
            String workspace,
            @org.jspecify.annotations.Nullable String feed,
            Visit visit,
            Object data) {
        var fresh = Fresh.until(visit.now(), head.where());
        return new Frames.Frame(
                        template, title, "consultations", head.workspace(workspace), feed, head.where(), fresh, data)
                .describing(head.summary());
    }

    /**
     * Of a text. Texts were once shown in shorter parts: the old addresses of one that is whole now lead to it.
     *
     * @throws NotFound when there is no such part
     */
    static void oneOr(int pages, Visit visit) {
        if (pages == 1 && visit.page() > 1) {
            throw new Elsewhere(visit.first());
        }
        refuseBeyond(visit.page(), pages);
    }

    /** There is no page beyond the last; the first is always there. */
    static void refuseBeyond(int page, int pages) {
        if (page > 1 && page > pages) {
            throw new NotFound();
        }
    }

    private static String title(ArticleRepository.Article article) {
        return article.heading().isEmpty() ? article.number() : article.number() + " · " + article.heading();
    }
}
