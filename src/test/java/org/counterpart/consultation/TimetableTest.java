package org.counterpart.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.Problem;
import org.counterpart.base.RuleId;
import org.counterpart.organisation.Counting;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.RuleInForce;
import org.counterpart.organisation.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
class TimetableTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
    private static final Instant NOW = at("2026-11-02");

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, ANNOUNCED",
        "2026-11-04, OPEN",
        "2026-12-03, OPEN",
        "2026-12-04, DELIBERATION",
        "2026-12-17, DELIBERATION",
        "2026-12-18, REVIEW",
        "2027-05-01, REVIEW"
    })
    void the_clock_brings_each_phase_at_its_moment(String day, Phase phase) {
        assertThat(timetable("2026-11-04", "2026-12-04", "2026-12-18", "2027-01-20", null, null)
                        .phaseAt(at(day)))
                .isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOUNCED,    2026-11-03, ANNOUNCED",
        "ANNOUNCED,    2026-11-04, OPEN",
        "OPEN,         2026-11-03, OPEN",
        "OPEN,         2026-12-04, DELIBERATION",
        "OPEN,         2026-12-18, REVIEW",
        "DELIBERATION, 2026-12-18, REVIEW",
        "REVIEW,       2026-12-05, REVIEW",
        "DRAFT,        2026-12-05, DRAFT",
        "ANSWERED,     2027-05-01, ANSWERED",
    })
    void what_stands_follows_the_hour_never_goes_back_and_leaves_to_people_what_is_theirs(
            Phase entered, String day, Phase standing) {
        assertThat(timetable("2026-11-04", "2026-12-04", "2026-12-18", "2027-01-20", null, null)
                        .standing(entered, at(day)))
                .isEqualTo(standing);
    }

    @Test
    void without_deliberation_the_review_follows_the_contributions() {
        var timetable = timetable("2026-11-04", "2026-12-04", null, "2027-01-20", null, null);
        assertThat(timetable.phaseAt(at("2026-12-04"))).isEqualTo(Phase.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-04, 2026-12-04, 2026-12-18, 2027-01-20, 2027-02-01, 2029-01-01, ''",
                "-, 2026-12-04, -, 2027-01-20, -, -, ''",
                "2026-11-04, -, -, -, -, -, contributionsCloseAt answersDueAt",
                "2026-11-01, 2026-12-04, -, 2027-01-20, -, -, opensAt",
                "2026-12-04, 2026-12-04, -, 2027-01-20, -, -, contributionsCloseAt",
                "-, 2026-11-01, -, 2027-01-20, -, -, contributionsCloseAt",
                "2026-11-04, 2026-12-04, 2026-12-01, 2027-01-20, -, -, deliberationClosesAt",
                "2026-11-04, 2026-12-04, 2026-12-18, 2026-12-10, -, -, answersDueAt",
                "2026-11-04, 2026-12-04, -, 2027-01-20, 2027-01-19, -, decisionDueOn",
                "2026-11-04, 2026-12-04, -, 2027-01-20, 2027-01-20, 2027-01-19, followUpUntil"
            })
    void dates_are_there_and_in_order(
            String opens, String close, String deliberation, String answers, String decision, String until, String at) {
        assertThat(fields(timetable(opens, close, deliberation, answers, decision, until)
                        .problems(NOW)))
                .isEqualTo(at.isEmpty() ? List.of() : Arrays.asList(at.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        // Calendar days: 4 November and thirty days make 4 December, until 18:00.
        "30, 40, false, 2026-12-04T16:59:59Z, contributionsCloseAt",
        "30, 40, false, 2026-12-04T17:00:00Z, ''",
        // Working days: the holiday of 1 December is left out.
        "20, 40, true, 2026-12-02T17:00:00Z, contributionsCloseAt",
        "20, 40, true, 2026-12-03T17:00:00Z, ''",
        "20, 40, true, 2026-12-05T17:00:00Z, contributionsCloseAt", // a Saturday
        "20, 40, false, 2026-12-05T17:00:00Z, ''",
        "20, 5, false, 2026-12-04T17:00:00Z, answersDueAt"
    })
    void a_period_is_at_least_as_long_and_answers_as_prompt_as_the_rule_says(
            int minimum, int response, boolean working, Instant close, String at) {
        var timetable = new Timetable(ZONE, at("2026-11-04"), close, null, at("2026-12-18"), null, null);
        var rule = rule(minimum, response, working);
        var words = new OpeningPackage("T", "en", "S", "P", List.of("Q"), "W", "C");
        assertThat(fields(Publication.problems(words, timetable, rule, Set.of(), NOW)))
                .isEqualTo(at.isEmpty() ? List.of() : List.of(at));
        assertThat(Publication.problems(words, timetable, null, Set.of(), NOW)).isEmpty();
    }

    @Test
    void an_opening_package_names_everything_that_is_missing() {
        assertThat(fields(OpeningPackage.titled(" ", "en").missing()))
                .containsExactly("title", "summary", "purpose", "questions", "whoIsAsked", "contact");
    }

    @ParameterizedTest
    @CsvSource({
        // the present end of deliberation, the due answers; the new end of contributions; where they come to lie
        "2026-12-18, 2027-01-20, 2026-12-11, 2026-12-28, 2027-02-01", // on Christmas, then three days more: a Saturday
        "2026-12-18, 2027-01-20, 2026-12-07, 2026-12-21, 2027-01-25", // Mondays stay what they are
        "2026-12-05, 2026-12-06, 2026-12-05, 2026-12-07, 2026-12-08", // order is kept however short a period is
    })
    void deadlines_that_move_along_keep_their_distance_and_end_on_a_working_day(
            String deliberation, String answers, String end, String deliberationThen, String answersThen) {
        var timetable = timetable("2026-11-04", "2026-12-04", deliberation, answers, null, null);
        var calendar = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));
        assertThat(Extending.moves(timetable, Phase.OPEN, at(end), calendar))
                .extracting(Extending.Move::to)
                .containsExactly(at(end), at(deliberationThen), at(answersThen));
    }

    @ParameterizedTest
    @CsvSource({
        // day, the next working day that is named; empty: nothing is said
        "2026-12-11, ''",
        "2026-12-12, 2026-12-14",
        "2026-12-13, 2026-12-14",
        "2026-12-25, 2026-12-28",
        "2026-12-28, ''",
    })
    void of_a_deadline_on_a_free_day_it_is_said_which_day_works_next(String day, String next) {
        var calendar = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));
        assertThat(FreeDays.said("end", "key", at(day).atZone(ZONE), calendar)
                        .map(said -> said.arguments().getLast().toString())
                        .orElse(""))
                .isEqualTo(next);
    }

    @Test
    void an_extended_deliberation_moves_only_what_comes_after_it() {
        var timetable = timetable("2026-11-04", "2026-12-04", "2026-12-18", "2027-01-20", null, null);
        assertThat(Extending.moves(timetable, Phase.DELIBERATION, at("2026-12-19"), new WorkingDays(Set.of())))
                .extracting(Extending.Move::deadline)
                .containsExactly(Deadline.DELIBERATION, Deadline.ANSWERS);
    }

    @Test
    void what_moves_along_keeps_its_hour_on_the_clock_on_the_wall() {
        var timetable = timetable("2026-09-04", "2026-10-20", null, "2026-11-19", null, null);
        assertThat(Extending.moves(timetable, Phase.OPEN, at("2026-10-30"), new WorkingDays(Set.of())))
                .extracting(Extending.Move::to)
                .containsExactly(at("2026-10-30"), at("2026-11-30"));
    }

    private static RuleInForce rule(int minimum, int response, boolean working) {
        var place = new Jurisdiction(JurisdictionId.next(), "VAL", "Valdor", ZONE, 0);
        var rule = new ProcedureRule(
                RuleId.next(),
                place.id(),
                null,
                "Consultation Act",
                "section 11",
                minimum,
                null,
                response,
                working ? Counting.WORKING_DAYS : Counting.DAYS,
                LocalTime.of(18, 0),
                null,
                List.of(),
                15,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                0);
        return new RuleInForce(rule, place, new WorkingDays(Set.of(LocalDate.of(2026, 12, 1))));
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }

    private static Timetable timetable(
            @Nullable String opens,
            @Nullable String close,
            @Nullable String deliberation,
            @Nullable String answers,
            @Nullable String decision,
            @Nullable String until) {
        return new Timetable(ZONE, at(opens), at(close), at(deliberation), at(answers), day(decision), day(until));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Instant at(@Nullable String day) {
        return day == null
                ? null
                : LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
    }
}
