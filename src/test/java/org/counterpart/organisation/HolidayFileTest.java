package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
class HolidayFileTest {

    private final HolidayFile file = new HolidayFile(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));

    @Test
    void one_day_several_days_and_every_year() {
        var days = read(
                "DTSTART;VALUE=DATE:20260410\nSUMMARY:Good Friday",
                "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Noël\\, et le lendemain",
                "DTSTART;VALUE=DATE:19910625\nRRULE:FREQ=YEARLY\nSUMMARY:Statehood Day",
                "DTSTART;VALUE=DATE:20270101\nDURATION:P2D\nSUMMARY:New Year",
                "DTSTART;VALUE=DATE:20200101\nSUMMARY:Long ago",
                "DTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED\nSUMMARY:Not this year");
        assertThat(days)
                .extracting(day -> day.day() + " " + day.name())
                .containsExactly(
                        "2026-04-10 Good Friday",
                        "2026-06-25 Statehood Day",
                        "2026-12-25 Noël, et le lendemain",
                        "2026-12-26 Noël, et le lendemain",
                        "2027-01-01 New Year",
                        "2027-01-02 New Year",
                        "2027-06-25 Statehood Day",
                        "2028-06-25 Statehood Day");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void two_holidays_on_one_day_are_one_day_with_both_names() {
        assertThat(read(
                        "DTSTART;VALUE=DATE:20260501\nSUMMARY:Labour Day",
                        "DTSTART;VALUE=DATE:20260501\nSUMMARY:Day of the Lake"))
                .containsExactly(new Holiday(LocalDate.of(2026, 5, 1), "Labour Day / Day of the Lake"));
    }

    @Test
    void what_cannot_be_taken_is_named_with_its_line_and_the_rest_is_taken() {
        var days = read(
                "DTSTART;VALUE=DATE:20260501", // line 4
                "DTSTART:20260601T080000Z\nSUMMARY:An hour", // line 7
                "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=DAILY\nSUMMARY:Every day", // line 11
                "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=SECONDLY\nSUMMARY:Every second", // line 16
                "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260901\nSUMMARY:Summer", // line 21
                "DTSTART;TZID=Nowhere/At-all:20260601T080000\nSUMMARY:A zone that is none", // line 26
                "DTSTART;VALUE=DATE:20260626\nSUMMARY:Taken");
        assertThat(days).containsExactly(new Holiday(LocalDate.of(2026, 6, 26), "Taken"));
        assertThat(file.problems())
                .extracting(problem -> problem.key().replaceFirst(".*\\.", "") + " "
                        + problem.arguments().getFirst())
                .containsExactly("noName 4", "noDay 7", "tooOften 11", "tooOften 16", "tooLong 21", "noDay 26");
    }

    @ParameterizedTest
    @CsvSource({
        "'RDATE;VALUE=PERIOD:20260501T100000Z/PT1H', noDay",
        "'RRULE:FREQ=YEARLY\nRRULE:FREQ=WEEKLY', tooOften",
        "'RRULE:FREQ=YEARLY\nEXRULE:FREQ=DAILY', tooOften",
        "'RRULE:FREQ=YEARLY;BYDAY=MO', tooOften",
        "'DTEND;VALUE=DATE:20260401', endsBefore",
        "'DURATION:-P3D', endsBefore"
    })
    void an_event_that_says_more_than_a_day_a_year_is_named(String more, String why) {
        assertThat(read("DTSTART;VALUE=DATE:20260501\nSUMMARY:May\n" + more)).isEmpty();
        assertThat(file.problems()).extracting(Problem::key).containsExactly("organisation.holidays.line." + why);
    }

    @Test
    void an_end_on_the_day_itself_is_that_day() {
        assertThat(read("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260501\nSUMMARY:May"))
                .containsExactly(new Holiday(LocalDate.of(2026, 5, 1), "May"));
    }

    @ParameterizedTest
    @CsvSource({
        "'hello', noCalendar",
        "'', noCalendar",
        "'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:x\nEND:VCALENDAR\n', broken",
        "'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026\n', broken"
    })
    void what_is_no_calendar_is_refused_whole(String text, String why) {
        assertThatThrownBy(() -> file.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("organisation.holidays.file." + why));
    }

    @Test
    void a_file_has_a_largest_size_a_writing_and_a_most_of_days() {
        assertThatThrownBy(() -> file.read(new byte[HolidayFile.LIMIT + 1])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> file.read("BEGIN:VCALENDAR Noël".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refused.class);
        var every = IntStream.range(0, 40)
                .mapToObj(i -> "DTSTART;VALUE=DATE:%s\nDURATION:P31D\nSUMMARY:Holiday"
                        .formatted(LocalDate.of(2026, 1, 1)
                                .plusDays(31L * i)
                                .toString()
                                .replace("-", "")))
                .toArray(String[]::new);
        assertThatThrownBy(() -> read(every)).isInstanceOf(Refused.class);
        var nameless =
                Collections.nCopies(HolidayFile.MOST + 1, "DTSTART:20260501").toArray(new String[0]);
        assertThatThrownBy(() -> read(nameless)).isInstanceOf(Refused.class);
    }

    private List<Holiday> read(String... events) {
        return file.read(calendar(events).getBytes(StandardCharsets.UTF_8));
    }

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Counterpart//Test//EN\n"
                + List.of(events).stream()
                        .map(event -> "BEGIN:VEVENT\n" + event + "\nEND:VEVENT\n")
                        .collect(Collectors.joining())
                + "END:VCALENDAR\n";
    }
}
