package org.counterpart.commitment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.StatementId;
import org.counterpart.base.Times;

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

    /** Days since, by date, in the zone of the commitment. */
    public long daysOld(Instant now, ZoneId zone) {
        return Times.daysLeft(madeAt, now, zone);
    }

    public boolean isStale(Instant now, ZoneId zone) {
        return daysOld(now, zone) > FRESH_DAYS;
    }
}
