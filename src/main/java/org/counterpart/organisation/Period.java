package org.counterpart.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.counterpart.base.Times;
import org.jspecify.annotations.Nullable;

/**
 * A number of days under a rule of procedure. The day on which it begins does not count (as in Regulation 1182/71, Article 3); it ends on its
 * last day at the cut-off hour on the clocks of its zone. Calendar days run through week-ends and holidays and may end on one.
 *
 * <p>Where the rule has an hour from which on the clock starts the next working day, what begins then, or on a day on which offices do not
 * work, counts as begun on that day: otherwise a later beginning could bring an earlier end.
 *
 * @param days how many; zero ends on the day it begins
 * @param working whether only working days count
 * @param cutOff local time at which the last day ends; where the clocks skip that time, the first moment after
 * @param startsBy local time from which on a period begins the next working day only; null: every hour begins one
 */
public record Period(
        int days,
        boolean working,
        LocalTime cutOff,
        @Nullable LocalTime startsBy,
        ZoneId zone,
        WorkingDays calendar) {

    /** The earliest end of a period that begins at this moment. */
    public Instant endFrom(Instant begin) {
        var first = firstDay(begin);
        var last = working ? calendar.after(first, days) : first.plusDays(days);
        return ZonedDateTime.of(last, cutOff, zone).toInstant();
    }

    /** The day from which it counts, itself not counted. */
    LocalDate firstDay(Instant begin) {
        var day = Times.day(begin, zone);
        if (startsBy == null) {
            return day;
        }
        return begin.atZone(zone).toLocalTime().isBefore(startsBy)
                ? calendar.onOrAfter(day)
                : calendar.onOrAfter(day.plusDays(1));
    }

    /** Whether the time between the two is at least this long. */
    public boolean fits(Instant begin, Instant end) {
        return !end.isBefore(endFrom(begin));
    }
}
