package org.counterpart.response.rejoinder;

import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.response.PointStatus;
import org.jspecify.annotations.Nullable;

/**
 * What may be said after the answer to a point, and what was said, at one moment of the database's clock.
 *
 * @param organisation whose point it is; null where nobody's who could contest
 * @param standing whether the contribution was not withdrawn or replaced
 * @param closesAt until when it may be contested; null where no rule says so
 * @param open whether that is still to come
 * @param repliesDueAt until when the moderator waits for the institution
 * @param repliesDue whether that is still to come
 * @param rejoinder null before one is begun, and for strangers to a draft
 */
public record Exchange(
        PointId point,
        String title,
        int number,
        PointStatus status,
        ConsultationId consultation,
        OrganisationId institution,
        ZoneId zone,
        @Nullable OrganisationId organisation,
        boolean standing,
        @Nullable Instant closesAt,
        boolean open,
        @Nullable Instant repliesDueAt,
        boolean repliesDue,
        @Nullable Rejoinder rejoinder) {

    /** Whether whose point it is may contest the answer now. */
    public boolean mayBeContested() {
        return status == PointStatus.PUBLISHED
                && organisation != null
                && standing
                && open
                && (rejoinder == null || rejoinder.isDraft());
    }

    /** Whether the institution may keep or change its answer: also late, as long as nothing was found. */
    public boolean awaitsReply() {
        return rejoinder != null && !rejoinder.isDraft() && rejoinder.replied() == null && rejoinder.found() == null;
    }

    /** Whether a finding can be recorded: the institution has replied, or its time is over. */
    public boolean awaitsFinding() {
        return rejoinder != null
                && !rejoinder.isDraft()
                && rejoinder.found() == null
                && (rejoinder.replied() != null || !repliesDue);
    }

    Exchange withoutDraft() {
        return new Exchange(
                point,
                title,
                number,
                status,
                consultation,
                institution,
                zone,
                organisation,
                standing,
                closesAt,
                open,
                repliesDueAt,
                repliesDue,
                rejoinder == null || rejoinder.isDraft() ? null : rejoinder);
    }
}
