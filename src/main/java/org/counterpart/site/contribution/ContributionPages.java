package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.List;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.Presenter;
import org.counterpart.site.page.RenderedPage;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the page of one contribution. */
@Component
class ContributionPages {

    private static final Value<Integer> NUMBER = WrittenOnce.value(CONTRIBUTION.NUMBER);
    private static final Query<Record> OF_CONTRIBUTION = ConsultationHeads.list(
            CONSULTATION.ID.eq(
                    DSL.select(CONTRIBUTION.CONSULTATION_ID).from(CONTRIBUTION).where(CONTRIBUTION.NUMBER.eq(NUMBER))),
            CONSULTATION.ID);

    private static final Query<Record> ITSELF = PublishedContributions.list(CONTRIBUTION.NUMBER.eq(NUMBER));

    private static final Value<ContributionId> ABOUT = WrittenOnce.value(CONTRIBUTION.ON_CONTRIBUTION_ID);
    private static final Query<Record> THREAD = PublishedContributions.list(CONTRIBUTION.ON_CONTRIBUTION_ID.eq(ABOUT));

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

    RenderedPage.Body contribution(PageRequest wanted, int number) {
        var place = contribution.place(number);
        var head = heads.one(OF_CONTRIBUTION, NUMBER.is(number)).orElseThrow(NotFound::new);
        var itself = said.part(ITSELF, 1, NUMBER.is(number)).said();
        if (itself.isEmpty()) {
            throw new NotFound();
        }
        var conditions = contribution.conditions(place.id());
        var thread = said.part(THREAD, wanted.page(), ABOUT.is(place.id()));
        Paging.refuseBeyond(thread.said().isEmpty() ? wanted.page() : 1, 1);
        var page = new ContributionPage(
                head,
                itself.getFirst(),
                place.article(),
                contribution.onArticles(place.id(), conditions),
                conditions.getOrDefault(null, List.of()),
                thread.said(),
                wanted.page(),
                Paging.pages(thread.all(), PublishedContributions.EACH));
        var title = Presenter.number(number) + " · " + itself.getFirst().author();
        return frames.body(
                wanted,
                ConsultationFrame.of("contribution/contribution", head, title, "/contributions", null, wanted, page)
                        .describing(itself.getFirst().body()));
    }
}
