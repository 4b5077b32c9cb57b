package org.counterpart.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date that an act sets, moves or reminds of.
 *
 * @param before what it was; null when the act did not move it
 * @param at what it is since; a mere day is its midnight in UTC
 * @param zone in which it is said
 */
public record Term(Of of, @Nullable Instant before, Instant at, ZoneId zone) {

    /** What the date is of. The names are stored. */
    public enum Of {
        CONTRIBUTIONS,
        DELIBERATION,
        ANSWERS,
        BALLOT,
        FOLLOW_UP,
        MILESTONE,
        TASK;

        /** Whether it is a day without an hour. */
        public boolean isDay() {
            return this == MILESTONE || this == TASK;
        }
    }

    public static Term at(Of of, Instant at, ZoneId zone) {
        return new Term(of, null, at, zone);
    }

    public static Term day(Of of, @Nullable LocalDate before, LocalDate on) {
        return new Term(of, before == null ? null : midnight(before), midnight(on), Times.SITE);
    }

    /** The date by the calendar, in its zone. */
    public LocalDate day() {
        return Times.day(at, zone);
    }

    /** What it was by the calendar; null when the act did not move it. */
    public @Nullable LocalDate dayBefore() {
        return before == null ? null : Times.day(before, zone);
    }

    /** How a mere day is kept where moments are. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Times.SITE).toInstant();
    }
}
