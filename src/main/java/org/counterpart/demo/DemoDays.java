package org.counterpart.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.counterpart.base.Times;

/** Dates of the demo world, counted from the day of its first start in its own zone. */
final class DemoDays {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int WORKING_MINUTES = 540;
    private static final int STRIDE = 37;

    final ZoneId zone;
    private final LocalDate today;
    private final LocalTime cutOff;
    private int moments;

    DemoDays(ZoneId zone, Instant now, LocalTime cutOff) {
        this.zone = zone;
        this.today = Times.day(now, zone);
        this.cutOff = cutOff;
    }

    LocalDate date(int day) {
        return today.plusDays(day);
    }

    /** In the morning of a day, when the offices open. */
    Instant morning(int day) {
        return date(day).atTime(MORNING).atZone(zone).toInstant();
    }

    /** At the hour at which periods end. */
    Instant cutOff(int day) {
        return date(day).atTime(cutOff).atZone(zone).toInstant();
    }

    /** Some minute of a working day, another one at each call. */
    Instant moment(int day) {
        moments++;
        return morning(day).plusSeconds(60L * (moments * STRIDE % WORKING_MINUTES));
    }
}
