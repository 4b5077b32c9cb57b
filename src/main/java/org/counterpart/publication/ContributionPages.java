package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.List;
import org.counterpart.base.NotFound;
import org.counterpart.publication.page.ContributionPage;
import org.counterpart.publication.page.Show;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the page of one contribution. */
@Component
class ContributionPages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final PublishedContributions said;
    private final ContributionPageRepository contribution;

    ContributionPages(
            Frames frames,
            ConsultationHeads heads,
            PublishedContributions said,
            ContributionPageRepository contribution) {
        this.frames = frames;
        this.heads = heads;
        this.said = said;
        this.contribution = contribution;
    }

    RenderedPage.Body contribution(Visit visit, int number) {
        var place = contribution.place(number);
        var head = heads.one(CONSULTATION.ID.eq(DSL.select(CONTRIBUTION.CONSULTATION_ID)
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.NUMBER.eq(number))))
                .orElseThrow(NotFound::new);
        var itself = said.part(CONTRIBUTION.NUMBER.eq(number), 1).said();
        if (itself.isEmpty()) {
            throw new NotFound();
        }
        var conditions = contribution.conditions(place.id());
        var thread = said.part(CONTRIBUTION.ON_CONTRIBUTION_ID.eq(place.id()), visit.page());
        Paging.refuseBeyond(thread.said().isEmpty() ? visit.page() : 1, 1);
        var page = new ContributionPage(
                head,
                itself.getFirst(),
                place.article(),
                contribution.onArticles(place.id(), conditions),
                conditions.getOrDefault(null, List.of()),
                thread.said(),
                visit.page(),
                Paging.pages(thread.all(), PublishedContributions.EACH));
        var title = Show.number(number) + " · " + itself.getFirst().author();
        return frames.body(
                visit,
                ConsultationFrame.of("contribution", head, title, "/contributions", null, visit, page)
                        .describing(itself.getFirst().body()));
    }
}
