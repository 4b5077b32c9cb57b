package org.counterpart.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.counterpart.base.Problem;
import org.counterpart.base.Times;
import org.counterpart.organisation.WorkingDays;

/**
 * Deadlines on days on which offices do not work. Calendar days may end on one, so it is said and not refused; under a rule that counts working
 * days no period ends on another.
 */
public final class FreeDays {

    /** What is to be said of a deadline on such a day: which day it is, and the next on which offices work. */
    public static Optional<Problem> said(String field, String key, ZonedDateTime deadline, WorkingDays calendar) {
        var day = Times.day(deadline.toInstant(), deadline.getZone());
        return calendar.includes(day)
                ? Optional.empty()
                : Optional.of(Problem.at(field, key, day, calendar.onOrAfter(day)));
    }

    /** The same hour on the wall, on the day itself or the next on which offices work. */
    static Instant working(Instant deadline, ZoneId zone, WorkingDays calendar) {
        var there = deadline.atZone(zone);
        return there.with(calendar.onOrAfter(Times.day(deadline, zone))).toInstant();
    }

    private FreeDays() {}
}
