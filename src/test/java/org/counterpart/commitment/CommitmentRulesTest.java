package org.counterpart.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of keeping promises, as tables. */
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
        "false, 2026-10-01, 'It was faster.',     ''",
        "false, 2026-09-30, 'It was faster.',     'dueOn'",
        "false, ,           'The tender failed.', 'dueOn'",
        "false, 2027-01-15, ' ',                  'reason'",
        "true,  2027-01-15, 'The tender failed.', 'whole'",
    })
    void a_milestone_moves_with_a_reason_not_once_it_is_done_and_never_before_its_promise(
            boolean done, LocalDate to, String reason, String fields) {
        var milestone = milestone(1, TODAY, TODAY, done ? TODAY : null, null);
        assertThat(fields(CommitmentPolicy.moving(milestone, LocalDate.of(2026, 10, 1), to, reason)))
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
