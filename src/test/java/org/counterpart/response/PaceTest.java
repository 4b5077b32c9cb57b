package org.counterpart.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({
        // drafted in seven days, open, today, due, last, days late
        "7, 1, 2028-02-01, 2028-02-10, 2028-02-02, -8",
        "7, 9, 2028-02-01, 2028-02-10, 2028-02-10, 0",
        "7, 10, 2028-02-01, 2028-02-10, 2028-02-11, 1",
        // a day that is begun counts as a whole one
        "14, 3, 2028-02-01, 2028-02-10, 2028-02-03, -7",
        "1, 1, 2028-02-01, 2028-02-10, 2028-02-08, -2",
        // over a leap day, and over a year
        "7, 30, 2028-02-01, 2028-02-28, 2028-03-02, 3",
        "70, 900, 2028-12-20, 2029-01-10, 2029-03-20, 69",
        // overdue already
        "7, 1, 2028-02-12, 2028-02-10, 2028-02-13, 3",
        // many points, without running over
        "1, 2000000000, 2028-02-01, 2028-02-10, 2038-01-29, 3641",
    })
    void the_last_point_is_drafted_on(
            int answered, int open, LocalDate today, LocalDate due, LocalDate last, long late) {
        assertThat(Pace.of(answered, open, today, due)).contains(new Pace(answered, last, late));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "0, 0"})
    void nothing_is_said_without_a_pace_or_without_anything_left(int answered, int open) {
        var today = LocalDate.parse("2028-02-01");
        assertThat(Pace.of(answered, open, today, today)).isEmpty();
    }
}
