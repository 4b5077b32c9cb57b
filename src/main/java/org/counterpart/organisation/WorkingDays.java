package org.counterpart.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which the offices of a jurisdiction work: Monday to Friday without its holidays.
 *
 * @param holidays the days that are free although they are none of a week-end
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself where offices work on it, otherwise the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return includes(day) ? day : after(day, 1);
    }

    /** The {@code count}-th working day after {@code day}, which itself does not count; {@code day} for zero. */
    public LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a period runs forward, not " + count + " days");
        }
        var end = day;
        for (var counted = 0; counted < count; ) {
            end = end.plusDays(1);
            if (includes(end)) {
                counted++;
            }
        }
        return end;
    }
}
