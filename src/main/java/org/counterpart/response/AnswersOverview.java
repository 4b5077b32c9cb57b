package org.counterpart.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers of a consultation are.
 *
 * @param inside whether the reader belongs to the institution and sees its drafts
 * @param lately points drafted in the last {@link Pace#DAYS} days; none for readers outside
 */
public record AnswersOverview(
        ConsultationId consultation,
        OrganisationId institution,
        String title,
        Phase phase,
        @Nullable Instant dueAt,
        ZoneId zone,
        boolean inside,
        PointCounts counts,
        int lately) {

    /** What the pace of the last days means for the day the answers are due; empty without the one or the other. */
    public Optional<Pace> pace(Instant now) {
        return dueAt == null || !AnswerPolicy.mayDraft(phase)
                ? Optional.empty()
                : Pace.of(lately, counts.open(), Times.day(now, zone), Times.day(dueAt, zone));
    }
}
