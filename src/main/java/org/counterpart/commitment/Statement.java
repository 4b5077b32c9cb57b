package org.counterpart.commitment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.StatementId;

/** One voice on a commitment at one time. Statements are added, never changed. */
public record Statement(
        StatementId id,
        Voice voice,
        OrganisationId organisation,
        String organisationName,
        ImplementationStatus status,
        String body,
        Instant madeAt,
        List<Evidence> evidence) {

    /** After this many days a statement says nothing about today any more. */
    public static final int FRESH_DAYS = 180;

    public long daysOld(Instant now) {
        return Math.max(0, Duration.between(madeAt, now).toDays());
    }

    public boolean isStale(Instant now) {
        return daysOld(now) > FRESH_DAYS;
    }
}
