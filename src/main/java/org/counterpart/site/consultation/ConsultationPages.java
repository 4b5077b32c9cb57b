package org.counterpart.site.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.head.Tally;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.counterpart.site.position.Matrix;
import org.counterpart.site.position.PositionMatrices;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the list of consultations, and each one's own page. */
@Component
class ConsultationPages {

    /** Past consultations on one page. */
    private static final int EACH = 20;

    /** Of those that run; both lists go on on the next page. */
    private static final int EACH_RUNNING = 50;

    private static final Query<Record> RUNNING =
            ConsultationHeads.list(ConsultationHeads.RUNNING, CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc());
    private static final Query<Record> PAST =
            ConsultationHeads.list(DSL.not(ConsultationHeads.RUNNING), CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc());

    private final Frames frames;
    private final ConsultationHeads heads;
    private final ConsultationPageRepository beside;
    private final PublishedVersions texts;
    private final PositionMatrices matrices;

    ConsultationPages(
            Frames frames,
            ConsultationHeads heads,
            ConsultationPageRepository beside,
            PublishedVersions texts,
            PositionMatrices matrices) {
        this.frames = frames;
        this.heads = heads;
        this.beside = beside;
        this.texts = texts;
        this.matrices = matrices;
    }

    RenderedPage.Body consultations(PageRequest wanted) {
        var running = heads.some(RUNNING, (wanted.page() - 1) * EACH_RUNNING, EACH_RUNNING);
        var past = heads.some(PAST, (wanted.page() - 1) * EACH, EACH);
        if (wanted.page() > 1 && running.isEmpty() && past.isEmpty()) {
            throw new NotFound();
        }
        var pages = Math.max(
                Paging.pages(heads.count(ConsultationHeads.RUNNING), EACH_RUNNING),
                Paging.pages(heads.count(DSL.not(ConsultationHeads.RUNNING)), EACH));
        var page = new ConsultationsPage(running, past, wanted.page(), pages);
        return frames.body(
                wanted,
                frames.ofSite(
                        wanted,
                        "consultation/consultations",
                        "base.nav.consultations",
                        "consultations",
                        "/consultations",
                        ConsultationHeads.zone(running),
                        page));
    }

    RenderedPage.Body consultation(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var versions = texts.versions(id);
        var text = versions.isEmpty() ? null : versions.getFirst();
        var list = text == null
                ? new Contents(List.of(), head.language(), Direction.LTR, 1, 1)
                : beside.contents(id, text, wanted.page());
        Paging.oneOr(list.pages(), wanted);
        var matrix = text == null
                ? new Matrix(List.of(), List.of(), 0, 1, 1)
                : matrices.matrix(id, new TextVersionId(text.id()), 10, 6, 1);
        var stances = matrix.rows().isEmpty() ? beside.stances(id) : Tally.NONE;
        var besides = beside.besides(id);
        var page = new ConsultationPage(
                head,
                besides.questions(),
                besides.documents(),
                text,
                list,
                matrix,
                stances,
                besides.commitments(),
                besides.extended(),
                besides.departures(),
                besides.corrected());
        return frames.body(
                wanted,
                ConsultationFrame.of(
                        "consultation/consultation",
                        head,
                        head.title(),
                        "",
                        wanted.localised(head.path("/feed.atom")),
                        wanted,
                        page));
    }
}
