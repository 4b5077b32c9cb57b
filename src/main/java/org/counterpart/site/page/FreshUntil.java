package org.counterpart.site.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.Times;

/** How long what a page says about days stays right; moments that the clock brings are the cache's business. */
public final class FreshUntil {

    /** Until the next midnight in the zone, because days are counted by date. */
    public static Instant midnight(Instant now, ZoneId zone) {
        return Times.day(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Pages that show several zones are made anew within the quarter of an hour, the finest step at which zones differ. */
    public static Instant quarterHour(Instant now) {
        var quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / quarter + 1) * quarter);
    }

    private FreshUntil() {}
}
