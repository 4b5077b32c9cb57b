package org.counterpart.site.commitment;

import static counterpart.schema.Tables.COMMITMENT;

import org.counterpart.base.CommitmentId;
import org.counterpart.base.Times;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.FreshUntil;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the list of commitments, and each one's own page. */
@Component
class CommitmentPages {

    private final Frames frames;
    private final CommitmentSummaries commitments;
    private final CommitmentPageRepository commitment;

    CommitmentPages(Frames frames, CommitmentSummaries commitments, CommitmentPageRepository commitment) {
        this.frames = frames;
        this.commitments = commitments;
        this.commitment = commitment;
    }

    RenderedPage.Body commitments(PageRequest wanted) {
        var all = commitments.count(DSL.noCondition());
        var pages = Paging.pages(all, CommitmentSummaries.EACH);
        Paging.refuseBeyond(wanted.page(), pages);
        var some = commitments.some(
                DSL.noCondition(), (wanted.page() - 1) * CommitmentSummaries.EACH, CommitmentSummaries.EACH);
        var page = new CommitmentsPage(some, all, wanted.page(), pages);
        return frames.body(
                wanted,
                frames.ofSite(
                        wanted,
                        "commitment/commitments",
                        "base.nav.commitments",
                        "commitments",
                        "/commitments",
                        Times.SITE,
                        page));
    }

    RenderedPage.Body commitment(PageRequest wanted, String reference) {
        var promised = commitment.promise(reference);
        CommitmentId id = promised.id();
        var summary = commitments.some(COMMITMENT.ID.eq(id), 0, 1).getFirst();
        var page = new CommitmentPage(
                id.value(),
                summary,
                promised.description(),
                promised.origin(),
                commitment.slippage(id),
                commitment.statements(id),
                commitment.followUps(id));
        return frames.body(
                wanted,
                new Frames.Frame(
                                "commitment/commitment",
                                summary.title(),
                                "commitments",
                                "/workspace/commitments/" + id.value(),
                                null,
                                summary.zone(),
                                FreshUntil.midnight(wanted.now(), summary.zone()),
                                page)
                        .describing(promised.description().isEmpty() ? summary.title() : promised.description()));
    }
}
