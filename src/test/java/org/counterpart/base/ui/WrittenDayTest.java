package org.counterpart.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        "6 february 2027, 2027-02-06",
        "6 February 2027, 2027-02-06",
        "6 FEB 2027, 2027-02-06",
        "Saturday 6 February 2027, 2027-02-06",
        "'February 6, 2027', 2027-02-06",
        "6th february 2027, 2027-02-06",
        "6 février 2027, 2027-02-06",
        "6 fevrier 2027, 2027-02-06",
        "6 févr. 2027, 2027-02-06",
        "lundi 1er mars 2027, 2027-03-01",
        "15 août 2027, 2027-08-15"
    })
    void a_day_whose_month_is_written_out_is_read_in_any_language_and_any_case(String written, LocalDate day) {
        assertThat(WrittenDay.of(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31 february 2027", "6 februar 27", "2027", "6 brumaire 2027", "06/02/2027"})
    void what_is_no_such_day_is_none(String written) {
        assertThat(WrittenDay.of(written)).isEmpty();
    }
}
