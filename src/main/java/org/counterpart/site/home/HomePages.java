package org.counterpart.site.home;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.commitment.CommitmentDays;
import org.counterpart.commitment.Lateness;
import org.counterpart.site.commitment.CommitmentSummaries;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.RenderedPage;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Composes the front page. */
@Component
class HomePages {

    private static final Query<Record> RUNNING =
            ConsultationHeads.list(ConsultationHeads.RUNNING, CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc());
    private static final Query<Record> ANSWERED =
            ConsultationHeads.list(CONSULTATION.ANSWERED_AT.isNotNull(), CONSULTATION.ANSWERED_AT.desc());

    private final Frames frames;
    private final ConsultationHeads heads;
    private final CommitmentSummaries commitments;
    private final HomeRepository repository;
    private final CommitmentDays days;

    HomePages(
            Frames frames,
            ConsultationHeads heads,
            CommitmentSummaries commitments,
            HomeRepository repository,
            CommitmentDays days) {
        this.frames = frames;
        this.heads = heads;
        this.commitments = commitments;
        this.repository = repository;
        this.days = days;
    }

    RenderedPage.Body home(PageRequest wanted) {
        var counts = repository.counts();
        var page = new HomePage(
                heads.some(RUNNING, 0, 8),
                heads.some(ANSWERED, 0, 5),
                commitments.some(Lateness.on(days.today(wanted.now())), 0, 5),
                counts.organisations(),
                counts.contributions(),
                counts.commitments());
        return frames.body(
                wanted,
                frames.ofSite(
                        wanted, "home/home", "site.home.title", "", "", ConsultationHeads.zone(page.running()), page));
    }
}
