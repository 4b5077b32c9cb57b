package org.counterpart.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.Times;
import org.jspecify.annotations.Nullable;

/** How long what a page says about time stays right. */
final class Fresh {

    /** Until the next midnight in the zone, because days are counted by date, or the next of these deadlines if that is sooner. */
    static Instant until(Instant now, ZoneId zone, @Nullable Instant... deadlines) {
        var fresh = Times.day(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        for (var deadline : deadlines) {
            if (deadline != null && deadline.isAfter(now) && deadline.isBefore(fresh)) {
                fresh = deadline;
            }
        }
        return fresh;
    }

    /** Pages that show several zones are made anew within the quarter of an hour, the finest step at which zones differ. */
    static Instant untilQuarter(Instant now) {
        var quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / quarter + 1) * quarter);
    }

    private Fresh() {}
}
