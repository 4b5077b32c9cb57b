package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of procedure, in the zone and by the calendar of their jurisdiction. */
class PeriodTest {

    /** Christmas, the day after, New Year, and a holiday on a Saturday that changes nothing. */
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2026-12-28"),
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-01-02")));

    @ParameterizedTest
    @CsvSource({
        // begins (UTC),          days, working, cut-off, zone,             ends (UTC)
        "2026-03-02T09:00:00Z,    30,  false,   18:00, Europe/Ljubljana, 2026-04-01T16:00:00Z", // over the change to
        // summer time
        "2026-10-01T09:00:00Z,    30,  false,   18:00, Europe/Ljubljana, 2026-10-31T17:00:00Z", // and back
        "2026-03-02T23:30:00Z,    1,   false,   18:00, Europe/Ljubljana, 2026-03-04T17:00:00Z", // it is the 3rd already
        // in Ljubljana
        "2026-03-02T23:30:00Z,    1,   false,   18:00, America/Bogota,   2026-03-03T23:00:00Z", // and still the 2nd in
        // Bogotá
        "2026-12-23T09:00:00Z,    1,   true,    16:00, Europe/Ljubljana, 2026-12-24T15:00:00Z",
        "2026-12-23T09:00:00Z,    2,   true,    16:00, Europe/Ljubljana, 2026-12-29T15:00:00Z", // Christmas, week-end,
        // holiday
        "2026-12-26T09:00:00Z,    1,   true,    16:00, Europe/Ljubljana, 2026-12-29T15:00:00Z", // begins on a Saturday
        "2026-12-30T09:00:00Z,    2,   true,    16:00, Europe/Ljubljana, 2027-01-04T15:00:00Z",
        "2026-12-23T09:00:00Z,    3,   false,   16:00, Europe/Ljubljana, 2026-12-26T15:00:00Z", // calendar days end on
        // a Saturday
        "2026-12-23T09:00:00Z,    0,   true,    16:00, Europe/Ljubljana, 2026-12-23T15:00:00Z",
        "2026-03-28T09:00:00Z,    1,   false,   02:30, Europe/Ljubljana, 2026-03-29T01:30:00Z", // an hour the clocks
        // skip
        "2026-06-01T09:00:00Z,    1,   false,   23:59, Asia/Kathmandu,   2026-06-02T18:14:00Z",
    })
    void a_period_ends_at_the_cut_off_hour_of_its_last_day(
            Instant begin, int days, boolean working, LocalTime cutOff, ZoneId zone, Instant end) {
        var period = new Period(days, working, cutOff, zone, CALENDAR);
        assertThat(period.endFrom(begin)).isEqualTo(end);
        assertThat(period.fits(begin, end)).isTrue();
        assertThat(period.fits(begin, end.minusSeconds(1))).isFalse();
    }

    @Test
    void no_period_runs_backwards() {
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.parse("2026-12-24"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
