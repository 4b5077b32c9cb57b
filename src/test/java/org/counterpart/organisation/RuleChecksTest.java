package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.Problem;
import org.counterpart.base.RuleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule of procedure must say, and when it may begin. */
class RuleChecksTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        // lengths of title and legal basis, days open and to answer, fields with problems
        "200, 400, 1,   1,   ''",
        "1,   1,   730, 730, ''",
        "0,   1,   30,  60,  title",
        "201, 1,   30,  60,  title",
        "1,   0,   30,  60,  legalBasis",
        "1,   401, 30,  60,  legalBasis",
        "1,   1,   0,   60,  minimumDays",
        "1,   1,   731, 60,  minimumDays",
        "1,   1,   30,  0,   responseDays",
        "1,   1,   30,  731, responseDays",
    })
    void a_rule_says_where_it_is_written_and_how_many_days_of_at_most_two_years(
            int title, int basis, int minimum, int response, String fields) {
        assertThat(fields(rule("x".repeat(title), "x".repeat(basis), minimum, response, SPRING, null), List.of()))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // another rule's first and last day, whether the new one may begin on 1 March 2026
        "2025-01-01, ,           true",
        "2026-02-28, ,           true",
        "2026-03-01, ,           false",
        "2026-06-01, ,           false",
        "2025-01-01, 2026-02-28, true",
        "2025-01-01, 2026-03-01, false",
    })
    void a_rule_begins_after_every_other_has_begun_and_none_is_cut_that_has_its_end(
            LocalDate from, @Nullable LocalDate until, boolean may) {
        var other = rule("Older", "Act", 30, 60, from, until);
        assertThat(fields(rule("New", "Act", 30, 60, SPRING, null), List.of(other)))
                .isEqualTo(may ? "" : "effectiveFrom");
    }

    @Test
    void an_enacted_rule_is_one_of_its_own_without_end() {
        var draft = rule(" New ", " Act ", 30, 60, SPRING, LocalDate.MAX);
        var enacted = RuleChecks.enacted(draft);
        assertThat(enacted.id()).isNotEqualTo(draft.id());
        assertThat(enacted.effectiveUntil()).isNull();
        assertThat(enacted.title() + enacted.legalBasis()).isEqualTo("NewAct");
    }

    private static String fields(ProcedureRule draft, List<ProcedureRule> others) {
        return RuleChecks.problems(draft, others).stream().map(Problem::field).collect(Collectors.joining(" "));
    }

    private static ProcedureRule rule(
            String title, String basis, int minimum, int response, LocalDate from, @Nullable LocalDate until) {
        return new ProcedureRule(
                RuleId.next(),
                JurisdictionId.next(),
                null,
                title,
                basis,
                minimum,
                null,
                response,
                Counting.DAYS,
                LocalTime.of(18, 0),
                null,
                List.of(),
                15,
                null,
                from,
                until,
                0);
    }
}
