package org.counterpart.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPolicyTest {

    @ParameterizedTest
    @CsvSource({
        // outcome, reason given, changed article shown, newer version, fields that still lack something
        ",                false, false, false, 'outcome reason'",
        ",                true,  true,  true,  'outcome'",
        "ACCEPTED,        false, true,  true,  ''",
        "ACCEPTED,        false, true,  false, ''",
        "ACCEPTED,        false, false, false, 'changed'",
        "ACCEPTED,        false, false, true,  'changed'",
        "ACCEPTED,        true,  false, true,  'changed'",
        "ACCEPTED,        true,  false, false, ''",
        "ACCEPTED,        true,  true,  true,  ''",
        "PARTLY_ACCEPTED, true,  false, true,  'changed'",
        "PARTLY_ACCEPTED, true,  false, false, ''",
        "PARTLY_ACCEPTED, false, true,  true,  'reason'",
        "PARTLY_ACCEPTED, false, false, true,  'reason changed'",
        "PARTLY_ACCEPTED, true,  true,  true,  ''",
        "NOT_ACCEPTED,    true,  false, true,  ''",
        "NOT_ACCEPTED,    false, false, true,  'reason'",
        "NOTED,           true,  false, true,  ''",
    })
    void an_answer_is_complete_with_outcome_and_reason_and_accepted_with_the_words_that_change(
            Outcome outcome, boolean reason, boolean changed, boolean newer, String lacking) {
        var answer = new Answer(outcome, reason ? "Because." : "  ", changed ? ProvisionId.next() : null);
        assertThat(AnswerPolicy.missing(answer, newer).stream()
                        .map(Problem::field)
                        .toList())
                .isEqualTo(lacking.isEmpty() ? java.util.List.of() : java.util.List.of(lacking.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,        OPEN,      false",
        "ANNOUNCED,    OPEN,      false",
        "OPEN,         OPEN,      true",
        "DELIBERATION, DRAFTED,   true",
        "REVIEW,       OPEN,      true",
        "REVIEW,       PUBLISHED, false",
        "REVIEW,       CLOSED,    false",
        "ANSWERED,     OPEN,      false",
        "ARCHIVED,     OPEN,      false",
    })
    void answers_are_drafted_from_the_opening_to_the_end_of_the_review(Phase phase, PointStatus status, boolean may) {
        assertThat(AnswerPolicy.saving(phase, status, Answer.EMPTY).isEmpty()).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,         0, 'response.problem.notInReview'",
        "DELIBERATION, 2, 'response.problem.notInReview response.problem.open'",
        "REVIEW,       1, 'response.problem.open'",
        "REVIEW,       0, ''",
        "ANSWERED,     0, 'response.problem.notInReview'",
    })
    void answers_are_published_in_the_review_and_with_no_point_open(Phase phase, int open, String problems) {
        assertThat(String.join(
                        " ",
                        AnswerPolicy.publishing(phase, open).stream()
                                .map(Problem::key)
                                .toList()))
                .isEqualTo(problems);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true, false", "DRAFTED, true, true", "PUBLISHED, false, true", "CLOSED, false, false"})
    void a_point_waits_until_its_answer_is_published_or_it_is_withdrawn(
            PointStatus status, boolean waiting, boolean answered) {
        assertThat(status.isWaiting()).isEqualTo(waiting);
        assertThat(status.isAnswered()).isEqualTo(answered);
    }

    @Test
    void a_reason_has_a_limit() {
        var full = new Answer(Outcome.NOTED, "x".repeat(AnswerPolicy.REASON_LIMIT), null);
        assertThat(AnswerPolicy.saving(Phase.REVIEW, PointStatus.OPEN, full)).isEmpty();
        var answer = new Answer(Outcome.NOTED, "x".repeat(AnswerPolicy.REASON_LIMIT + 1), null);
        assertThat(AnswerPolicy.saving(Phase.REVIEW, PointStatus.OPEN, answer))
                .extracting(Problem::field)
                .containsExactly("reason");
    }
}
