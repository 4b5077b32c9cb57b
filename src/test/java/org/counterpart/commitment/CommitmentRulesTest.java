package org.counterpart.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.StatementId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of keeping promises, as tables. */
@Tag("anywhere")
class CommitmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // weights; c: claimed, f: confirmed; claimed, confirmed and total weight; percent claimed and confirmed
        "'1 1 1 1',     0, 0, 4, 0,   0",
        "'1f 1c 1 1',   2, 1, 4, 50,  25",
        "'2f 1f 1c',    4, 3, 4, 100, 75",
        "'1f 1f 1f',    3, 3, 3, 100, 100",
        "'99f 1',       99, 99, 100, 99, 99",
        "'1f 2',        1, 1, 3, 33,  33",
        "'',            0, 0, 0, 0,   0",
    })
    void progress_is_the_weight_of_completed_milestones_over_all_weights(
            String weights, int claimed, int confirmed, int total, int claimedPercent, int confirmedPercent) {
        var milestones = new ArrayList<Milestone>();
        for (var weight : weights.isEmpty() ? new String[0] : weights.split(" ")) {
            milestones.add(milestone(
                    Integer.parseInt(weight.replaceAll("\\D", "")),
                    TODAY,
                    TODAY,
                    weight.endsWith("c") ? TODAY : null,
                    weight.endsWith("f") ? TODAY : null));
        }
        var progress = Progress.of(milestones);
        assertThat(progress).isEqualTo(new Progress(claimed, confirmed, total, milestones.size()));
        assertThat(progress.claimedPercent()).isEqualTo(claimedPercent);
        assertThat(progress.confirmedPercent()).isEqualTo(confirmedPercent);
    }

    @ParameterizedTest
    @CsvSource({
        // first due, due now, claimed, confirmed, state, days late
        "2026-11-22, 2026-11-22, ,           ,           NOT_DUE,   0",
        "2026-11-21, 2026-11-21, ,           ,           LATE,      1",
        "2026-03-01, 2027-01-15, ,           ,           LATE,      266",
        "2027-01-15, 2026-03-01, ,           ,           NOT_DUE,   0",
        "2026-03-01, 2026-03-01, 2026-03-11, ,           CLAIMED,   10",
        "2026-03-01, 2026-03-01, 2026-02-01, 2026-05-01, CONFIRMED, 0",
        "2026-03-01, 2026-03-01, ,           2026-03-02, CONFIRMED, 1",
    })
    void lateness_counts_from_the_first_promised_date_however_often_it_was_moved(
            LocalDate first, LocalDate due, LocalDate claimed, LocalDate confirmed, Milestone.State state, int late) {
        var milestone = milestone(1, first, due, claimed, confirmed);
        assertThat(milestone.state(TODAY)).isEqualTo(state);
        assertThat(milestone.daysLate(TODAY)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "180, false", "181, true", "400, true"})
    void a_statement_is_stale_after_180_days(int days, boolean stale) {
        var statement = statement(Voice.OWNER, OrganisationId.next(), ImplementationStatus.LIMITED, days);
        assertThat(statement.isStale(NOW, java.time.ZoneOffset.UTC)).isEqualTo(stale);
    }

    @Test
    void three_voices_stay_apart_and_each_ngo_speaks_once_with_its_latest_word() {
        var first = OrganisationId.next();
        var second = OrganisationId.next();
        var owner = OrganisationId.next();
        var moderator = OrganisationId.next();
        var voices = ThreeVoices.of(List.of(
                statement(Voice.OWNER, owner, ImplementationStatus.NOT_STARTED, 90),
                statement(Voice.OWNER, owner, ImplementationStatus.SUBSTANTIAL, 10),
                statement(Voice.NGO, first, ImplementationStatus.NOT_STARTED, 50),
                statement(Voice.NGO, first, ImplementationStatus.LIMITED, 5),
                statement(Voice.NGO, second, ImplementationStatus.LIMITED, 20),
                statement(Voice.MODERATOR, moderator, ImplementationStatus.LIMITED, 30)));
        assertThat(voices.claim()).isEqualTo(ImplementationStatus.SUBSTANTIAL);
        assertThat(voices.ratings()).isEqualTo(java.util.Map.of(ImplementationStatus.LIMITED, 2));
        assertThat(voices.moderator()).map(Statement::status).contains(ImplementationStatus.LIMITED);
    }

    @Test
    void without_a_report_there_is_no_evidence() {
        var voices = ThreeVoices.of(
                List.of(statement(Voice.NGO, OrganisationId.next(), ImplementationStatus.NOT_STARTED, 1)));
        assertThat(voices.claim()).isEqualTo(ImplementationStatus.NO_EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/report.pdf, true",
        "http://example.org, true",
        "HTTPS://EXAMPLE.ORG/x, true",
        "javascript:alert(1), false",
        "'data:text/html;base64,AA', false",
        "ftp://example.org, false",
        "//example.org/x, false",
        "https://user:secret@example.org, false",
        "https:///nowhere, false",
        "'not an address', false",
    })
    void a_link_leads_to_a_web_page_and_shows_where(String url, boolean link) {
        assertThat(CommitmentPolicy.isLink(url)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        // status, account, links, fields with problems
        ",            Done.,  0, 'status'",
        "NO_EVIDENCE, Hm.,    0, 'status'",
        "LIMITED,     '',     0, 'account'",
        "LIMITED,     Begun., 0, ''",
        "COMPLETE,    Done.,  0, 'evidence'",
        "COMPLETE,    Done.,  1, ''",
        "COMPLETE,    Done.,  21, 'evidence'",
    })
    void a_report_has_a_status_an_account_and_for_complete_evidence(
            ImplementationStatus status, String account, int links, String fields) {
        var evidence = java.util.Collections.nCopies(links, new NewReport.Item("", "https://example.org", null));
        assertThat(fields(CommitmentPolicy.reporting(new NewReport(status, account, evidence, Set.of()))))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // done, to, reason, problems
        "false, 2027-01-15, 'The tender failed.', ''",
        "false, 2026-11-22, 'The tender failed.', 'dueOn'",
        "false, 2026-11-21, 'It was faster.',     ''",
        "false, 2026-11-20, 'It was faster.',     'dueOn'",
        "false, ,           'The tender failed.', 'dueOn'",
        "false, 2027-01-15, ' ',                  'reason'",
        "true,  2027-01-15, 'The tender failed.', 'whole'",
    })
    void a_milestone_moves_with_a_reason_not_once_it_is_done_and_never_to_a_past_day(
            boolean done, LocalDate to, String reason, String fields) {
        var milestone = milestone(1, TODAY, TODAY, done ? TODAY : null, null);
        assertThat(fields(CommitmentPolicy.moving(milestone, LocalDate.of(2026, 11, 21), to, reason)))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // title, promised on, weight, due on, problems
        "Ten days, 2026-11-01, 1,   2027-01-01, ''",
        "'',       2026-11-01, 1,   2027-01-01, 'title'",
        "Ten days, ,           1,   2027-01-01, 'promisedOn'",
        "Ten days, 2026-11-23, 1,   2027-01-01, 'promisedOn'",
        "Ten days, 2026-11-01, 0,   2027-01-01, 'milestones.0.weight'",
        "Ten days, 2026-11-01, 101, 2027-01-01, 'milestones.0.weight'",
        "Ten days, 2026-11-01, 1,   ,           'milestones.0.dueOn'",
        "Ten days, 2026-11-01, 1,   2026-10-01, 'milestones.0.dueOn'",
    })
    void a_promise_has_a_sentence_a_day_and_weighted_steps_with_dates(
            String title, LocalDate promisedOn, int weight, LocalDate dueOn, String fields) {
        var wanted = new NewCommitment(
                CommitmentId.next(),
                title,
                "In full.",
                OrganisationId.next(),
                ConsultationId.next(),
                null,
                promisedOn,
                List.of(new NewCommitment.Step("Step", weight, dueOn)));
        assertThat(fields(CommitmentPolicy.recording(wanted, TODAY))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // milestones, length of title, of description and of a step, problems
        "1,  300, 20000, 300, ''",
        "30, 1,   1,     1,   ''",
        "0,  1,   1,     1,   milestones",
        "31, 1,   1,     1,   milestones",
        "1,  301, 1,     1,   title",
        "1,  1,   20001, 1,   description",
        "1,  1,   0,     1,   description",
        "1,  1,   1,     301, milestones.0.title",
        "1,  1,   1,     0,   milestones.0.title",
    })
    void a_promise_has_one_to_thirty_steps_and_words_that_can_be_read(
            int milestones, int title, int description, int step, String fields) {
        var wanted = new NewCommitment(
                CommitmentId.next(),
                "x".repeat(title),
                "x".repeat(description),
                OrganisationId.next(),
                ConsultationId.next(),
                null,
                TODAY,
                Collections.nCopies(milestones, new NewCommitment.Step("x".repeat(step), 100, TODAY)));
        assertThat(fields(CommitmentPolicy.recording(wanted, TODAY))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // title, link, problem
        "300, https://example.org, ''",
        "301, https://example.org, commitment.problem.tooLong",
        "1,   ftp://example.org,   commitment.problem.link",
        "1,   ,                    commitment.problem.linkOrFile",
    })
    void evidence_of_a_rating_is_a_link_or_a_file_with_a_title(int title, String url, String problem) {
        var evidence = List.of(new NewReport.Item("x".repeat(title), url, null));
        assertThat(CommitmentPolicy.rating(ImplementationStatus.LIMITED, "Begun.", evidence).stream()
                        .map(Problem::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(problem);
    }

    @Test
    void a_rating_has_a_status_and_words_and_at_most_twenty_things_to_show() {
        var link = new NewReport.Item("", "https://example.org", null);
        assertThat(CommitmentPolicy.rating(ImplementationStatus.LIMITED, "Begun.", Collections.nCopies(20, link)))
                .isEmpty();
        assertThat(fields(CommitmentPolicy.rating(null, "", Collections.nCopies(21, link))))
                .isEqualTo("status account evidence");
    }

    @Test
    void a_link_that_nobody_could_follow_by_hand_is_none() {
        var link = "https://example.org/" + "x".repeat(980);
        assertThat(CommitmentPolicy.isLink(link)).isTrue();
        assertThat(CommitmentPolicy.isLink(link + "x")).isFalse();
    }

    @Test
    void a_promise_is_as_late_as_its_most_overdue_step_that_is_not_done() {
        var late = milestone(1, TODAY.minusDays(3), TODAY, null, null);
        var later = milestone(1, TODAY.minusDays(10), TODAY, null, null);
        var done = milestone(1, TODAY.minusDays(99), TODAY, TODAY, null);
        assertThat(Lateness.days(List.of(late, done, later), TODAY)).isEqualTo(10);
        assertThat(Lateness.days(List.of(done), TODAY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // kind, at, title, place, participants, problems
        "MEETING, 2026-11-22T13:00:01, 300, 300, 2000, ''",
        "MEETING, 2026-11-22T13:00:00, 1,   0,   0,    at",
        "MEETING, ,                    1,   0,   0,    at",
        ",        2026-12-01T10:00:00, 1,   0,   0,    kind",
        "MEETING, 2026-12-01T10:00:00, 0,   0,   0,    title",
        "MEETING, 2026-12-01T10:00:00, 301, 0,   0,    title",
        "MEETING, 2026-12-01T10:00:00, 1,   301, 0,    place",
        "MEETING, 2026-12-01T10:00:00, 1,   0,   2001, participants",
    })
    void a_follow_up_is_of_a_kind_has_a_title_and_is_still_to_come_where_it_is_held(
            FollowUpKind kind, LocalDateTime at, int title, int place, int participants, String fields) {
        var wanted = new NewFollowUp(
                FollowUpId.next(), kind, "x".repeat(title), at, "x".repeat(place), "x".repeat(participants));
        assertThat(fields(wanted.problems(NOW, ZoneId.of("Europe/Ljubljana")))).isEqualTo(fields);
    }

    private static String fields(List<Problem> problems) {
        return String.join(
                " ",
                problems.stream()
                        .map(p -> p.field().isEmpty() ? "whole" : p.field())
                        .toList());
    }

    private static Milestone milestone(
            int weight, LocalDate first, LocalDate due, LocalDate claimed, LocalDate confirmed) {
        return new Milestone(MilestoneId.next(), 0, 0, "Step", weight, first, due, claimed, confirmed);
    }

    private static Statement statement(Voice voice, OrganisationId by, ImplementationStatus status, int daysAgo) {
        return new Statement(
                StatementId.next(), voice, by, "Name", status, "", NOW.minusSeconds(daysAgo * 86_400L), List.of());
    }
}
