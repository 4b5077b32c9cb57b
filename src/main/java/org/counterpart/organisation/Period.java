package org.counterpart.organisation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.counterpart.base.Times;

/**
 * A number of days under a rule of procedure. The day on which it begins does not count (as in Regulation 1182/71, Article 3); it ends on its
 * last day at the cut-off hour on the clocks of its zone. Calendar days run through week-ends and holidays and may end on one.
 *
 * @param days how many; zero ends on the day it begins
 * @param working whether only working days count
 * @param cutOff local time at which the last day ends; where the clocks skip that time, the first moment after
 */
public record Period(int days, boolean working, LocalTime cutOff, ZoneId zone, WorkingDays calendar) {

    /** The earliest end of a period that begins at this moment. */
    public Instant endFrom(Instant begin) {
        var first = Times.day(begin, zone);
        var last = working ? calendar.after(first, days) : first.plusDays(days);
        return ZonedDateTime.of(last, cutOff, zone).toInstant();
    }

    /** Whether the time between the two is at least this long. */
    public boolean fits(Instant begin, Instant end) {
        return !end.isBefore(endFrom(begin));
    }
}
