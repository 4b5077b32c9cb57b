package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 | en | 1 December 2026   | Tuesday 1 December 2026, 18:00",
                "2026-12-01 | fr | 1er décembre 2026 | mardi 1er décembre 2026 à 18:00",
                "2026-12-11 | fr | 11 décembre 2026  | vendredi 11 décembre 2026 à 18:00",
                "2026-12-21 | fr | 21 décembre 2026  | lundi 21 décembre 2026 à 18:00",
            })
    void a_day_is_said_as_its_language_says_it(LocalDate day, Locale locale, String date, String minute) {
        var zone = ZoneId.of("Europe/Ljubljana");
        assertThat(Times.date(day, locale)).isEqualTo(date);
        assertThat(Times.minute(day.atTime(18, 0).atZone(zone).toInstant(), zone, locale))
                .isEqualTo(minute);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Ljubljana               | en | Central European Time, Ljubljana",
                "Europe/Ljubljana               | fr | heure d’Europe centrale, Ljubljana",
                "America/Argentina/Buenos_Aires | en | Argentina Time, Buenos Aires",
                "UTC                            | en | Coordinated Universal Time",
                "Z                              | en | Coordinated Universal Time",
            })
    void a_zone_is_said_by_its_name_and_its_place(ZoneId zone, Locale locale, String name) {
        assertThat(Times.zone(zone, locale)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tuesday 1 December 2026, 18:00 (Central European Time, Ljubljana)",
                "fr | mardi 1er décembre 2026 à 18:00 (heure d’Europe centrale, Ljubljana)",
            })
    void a_moment_that_stands_alone_names_its_zone(Locale locale, String said) {
        var moment = Instant.parse("2026-12-01T17:00:00Z");
        assertThat(Times.moment(moment, ZoneId.of("Europe/Ljubljana"), locale)).isEqualTo(said);
    }

    @Test
    void what_was_received_is_said_to_the_second_with_its_day_and_zone() {
        var moment = Instant.parse("2026-12-01T17:04:09Z");
        assertThat(Times.second(moment, ZoneId.of("Europe/Ljubljana"), Locale.ENGLISH))
                .isEqualTo("Tuesday 1 December 2026, 18:04:09 (Central European Time, Ljubljana)");
        assertThat(Times.date(Instant.parse("2026-12-01T23:30:00Z"), ZoneId.of("Europe/Ljubljana"), Locale.ENGLISH))
                .isEqualTo("2 December 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-10T10:59:59Z, Pacific/Auckland, 2027-03-10",
        "2027-03-10T11:00:00Z, Pacific/Auckland, 2027-03-11",
        "2027-03-11T04:59:59Z, America/Lima,     2027-03-10",
        "2027-03-11T05:00:00Z, America/Lima,     2027-03-11",
    })
    void a_day_begins_at_the_midnight_of_its_own_zone(Instant now, ZoneId zone, LocalDate day) {
        assertThat(Times.day(now, zone)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T22:00:00Z, 2026-12-01T23:30:00Z, 1", "2026-12-01T10:00:00Z, 2026-12-01T22:00:00Z, 0"})
    void days_are_counted_on_the_calendar_of_the_process(Instant now, Instant until, long days) {
        assertThat(Times.daysLeft(now, until, ZoneId.of("Europe/Ljubljana"))).isEqualTo(days);
    }
}
