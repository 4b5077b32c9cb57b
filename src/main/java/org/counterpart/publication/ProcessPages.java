package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.publication.page.BallotsPage;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.ContributionPage;
import org.counterpart.publication.page.Show;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes one contribution, and how it was voted. */
@Component
class ProcessPages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final SaidRepository said;
    private final ContributionPageRepository contribution;
    private final BallotPageRepository ballots;

    ProcessPages(
            Frames frames,
            ConsultationHeads heads,
            SaidRepository said,
            ContributionPageRepository contribution,
            BallotPageRepository ballots) {
        this.frames = frames;
        this.heads = heads;
        this.said = said;
        this.contribution = contribution;
        this.ballots = ballots;
    }

    RenderedPage.Body contribution(Visit visit, int number) {
        var place = contribution.place(number);
        var head = heads.one(CONSULTATION.ID.eq(DSL.select(CONTRIBUTION.CONSULTATION_ID)
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.NUMBER.eq(number))))
                .orElseThrow(org.counterpart.base.NotFound::new);
        var itself = said.part(CONTRIBUTION.NUMBER.eq(number), 1).said();
        if (itself.isEmpty()) {
            throw new org.counterpart.base.NotFound();
        }
        var conditions = contribution.conditions(place.id());
        var thread = said.part(CONTRIBUTION.ON_CONTRIBUTION_ID.eq(place.id()), visit.page());
        ConsultationPages.refuseBeyond(thread.said().isEmpty() ? visit.page() : 1, 1);
        var page = new ContributionPage(
                head,
                itself.getFirst(),
                place.article(),
                contribution.onArticles(place.id(), conditions),
                conditions.getOrDefault(null, List.of()),
                thread.said(),
                visit.page(),
                ContentsRepository.pages(thread.all(), SaidRepository.EACH));
        var title = Show.number(number) + " · " + itself.getFirst().author();
        return frames.body(
                visit,
                ConsultationPages.frame("contribution", head, title, "/contributions", null, visit, page)
                        .describing(itself.getFirst().body()));
    }

    RenderedPage.Body ballots(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var pages = ContentsRepository.pages(head.ballots(), BallotPageRepository.EACH);
        ConsultationPages.refuseBeyond(visit.page(), pages);
        var some = ballots.ballots(new ConsultationId(head.id()), visit.page());
        var page = new BallotsPage(head, some, visit.page(), pages);
        return body(visit, "ballots", "publication.ballots.title", head, "/ballots", page);
    }

    private RenderedPage.Body body(
            Visit visit, String template, String key, ConsultationHead head, String workspace, Object data) {
        var title = frames.words().of(visit.locale(), key) + " — " + head.title();
        return frames.body(visit, ConsultationPages.frame(template, head, title, workspace, null, visit, data));
    }
}
