package org.counterpart.response;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.response.checking.ArticleReferences;
import org.counterpart.response.checking.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last look before all answers become public: what blocks, what should be looked at, and what the public will read. */
@Service
public class BeforePublishing {

    /** Open points that are shown; all of them are in the list of points. */
    private static final int FEW = 150;

    private final WhoAnswers answering;
    private final PointListRepository points;
    private final CheckRepository read;
    private final PublicAddresses addresses;
    private final AsPublished asPublished;
    private final CounterpartProperties properties;

    BeforePublishing(
            WhoAnswers answering,
            PointListRepository points,
            CheckRepository read,
            PublicAddresses addresses,
            AsPublished asPublished,
            CounterpartProperties properties) {
        this.answering = answering;
        this.points = points;
        this.read = read;
        this.addresses = addresses;
        this.asPublished = asPublished;
        this.properties = properties;
    }

    /** Looks at all answers as they are drafted now. Publishing looks again at what blocks. */
    @May(Verb.ANSWER_POINT)
    @Transactional(readOnly = true)
    public Checked check(ConsultationId consultation) {
        var overview = answering.of(consultation);
        var said = read.said(consultation);
        var checks = new AnswerChecks(
                new Links(properties.baseUrl()),
                new ArticleReferences(List.of(said.language(), "en", "fr")),
                read.handles(consultation));
        return new Checked(
                AnswerPolicy.publishing(overview.phase(), overview.counts().open()),
                points.lacking(consultation, FEW),
                checks.doubts(read.ready(consultation), said.summary(), addresses::nowhere),
                overview.counts().drafted());
    }

    /** A page of the answers that are ready, as the public will read them, from 1. */
    @May(Verb.ANSWER_POINT)
    public List<Previewed> preview(ConsultationId consultation, int page) {
        answering.of(consultation);
        return asPublished.answers(consultation, (Math.max(1, page) - 1) * asPublished.each());
    }

    /** How many pages that makes; one at least. */
    @May(Verb.ANSWER_POINT)
    public int pages(ConsultationId consultation) {
        var counts = answering.of(consultation).counts();
        return Math.max(1, Math.ceilDiv(counts.drafted() + counts.published(), asPublished.each()));
    }
}
