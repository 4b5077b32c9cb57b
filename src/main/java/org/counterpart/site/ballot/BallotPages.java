package org.counterpart.site.ballot;

import org.counterpart.base.ConsultationId;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
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

    RenderedPage.Body ballots(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var pages = Paging.pages(head.ballots(), BallotPageRepository.EACH);
        Paging.refuseBeyond(wanted.page(), pages);
        var some = ballots.ballots(new ConsultationId(head.id()), wanted.page());
        var page = new BallotsPage(head, some, wanted.page(), pages);
        var title = frames.words().of(wanted.locale(), "site.ballots.title") + " — " + head.title();
        return frames.body(wanted, ConsultationFrame.of("ballot/ballots", head, title, "/ballots", null, wanted, page));
    }
}
