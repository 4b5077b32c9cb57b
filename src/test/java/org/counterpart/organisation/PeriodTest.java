package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.RuleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of procedure, in the zone and by the calendar of their jurisdiction: a table of cases. */
class PeriodTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

    /** Christmas, the Monday after, New Year, and a holiday on a Saturday that changes nothing. */
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2026-12-28"),
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-01-02")));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "periods.csv", delimiter = ';', numLinesToSkip = 1, nullValues = "-")
    void a_period_ends_at_the_cut_off_hour_of_its_last_day(
            String what,
            Instant begin,
            int days,
            boolean working,
            LocalTime cutOff,
            @Nullable LocalTime startsBy,
            ZoneId zone,
            Instant end) {
        var period = new Period(days, working, cutOff, startsBy, zone, CALENDAR);
        assertThat(period.endFrom(begin)).as(what).isEqualTo(end);
        assertThat(period.fits(begin, end)).isTrue();
        assertThat(period.fits(begin, end.minusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_begins_later_never_ends_earlier(boolean working) {
        var period = new Period(10, working, LocalTime.of(18, 0), LocalTime.of(16, 0), ZONE, CALENDAR);
        var begin = Instant.parse("2026-12-07T00:00:00Z");
        for (var hour = 0; hour < 30 * 24; hour++) {
            var next = begin.plus(1, ChronoUnit.HOURS);
            assertThat(period.endFrom(next)).as("from %s", next).isAfterOrEqualTo(period.endFrom(begin));
            begin = next;
        }
    }

    @Test
    void what_follows_an_end_counts_from_the_hour_that_was_announced() {
        var place = new Jurisdiction(JurisdictionId.next(), "VAL", "Valdor", ZONE, 0);
        var evening = LocalTime.of(18, 0);
        var rule = new RuleInForce(
                new ProcedureRule(
                        RuleId.next(),
                        place.id(),
                        null,
                        "Consultation Act",
                        "section 11",
                        30,
                        null,
                        5,
                        Counting.DAYS,
                        evening,
                        LocalTime.of(16, 0),
                        List.of(),
                        5,
                        null,
                        LocalDate.of(2020, 1, 1),
                        null,
                        0),
                place,
                CALENDAR);
        var closes = Instant.parse("2026-12-11T17:00:00Z");
        assertThat(rule.rejoinderPeriod().endFrom(closes)).isEqualTo("2026-12-19T17:00:00Z");
        assertThat(rule.replyPeriod().endFrom(closes)).isEqualTo("2026-12-16T17:00:00Z");
        assertThat(rule.answerPeriod().endFrom(closes)).isEqualTo("2026-12-16T17:00:00Z");
    }

    @Test
    void no_period_runs_backwards() {
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.parse("2026-12-24"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
