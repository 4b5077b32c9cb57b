package org.counterpart.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When the last point is drafted, if it goes on as in the last seven days.
 *
 * @param answered points drafted in those days
 * @param last the day of the last point
 * @param late days that this is after the day the answers are due; negative: before it
 */
public record Pace(int answered, LocalDate last, long late) {

    /** Days that are looked back at, today among them. */
    public static final int DAYS = 7;

    /** A pace slower than this says no more than that it is too slow. */
    private static final int FORESEEN_DAYS = 3_650;

    /** Empty where nothing was drafted lately or nothing is left to draft: nothing can be said then. */
    public static Optional<Pace> of(int answered, int open, LocalDate today, LocalDate due) {
        if (answered <= 0 || open <= 0) {
            return Optional.empty();
        }
        var days = Math.min(FORESEEN_DAYS, Math.ceilDiv((long) open * DAYS, answered));
        var last = today.plusDays(days);
        return Optional.of(new Pace(answered, last, ChronoUnit.DAYS.between(due, last)));
    }
}
