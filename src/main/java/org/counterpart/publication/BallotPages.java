package org.counterpart.publication;

import org.counterpart.base.ConsultationId;
import org.counterpart.publication.page.BallotsPage;
import org.springframework.stereotype.Component;

/** Composes the page on how a consultation was voted on. */
@Component
class BallotPages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final BallotPageRepository ballots;

    BallotPages(Frames frames, ConsultationHeads heads, BallotPageRepository ballots) {
        this.frames = frames;
        this.heads = heads;
        this.ballots = ballots;
    }

    RenderedPage.Body ballots(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var pages = Paging.pages(head.ballots(), BallotPageRepository.EACH);
        Paging.refuseBeyond(visit.page(), pages);
        var some = ballots.ballots(new ConsultationId(head.id()), visit.page());
        var page = new BallotsPage(head, some, visit.page(), pages);
        var title = frames.words().of(visit.locale(), "publication.ballots.title") + " — " + head.title();
        return frames.body(visit, ConsultationFrame.of("ballots", head, title, "/ballots", null, visit, page));
    }
}
