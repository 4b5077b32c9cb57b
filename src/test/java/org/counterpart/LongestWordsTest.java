package org.counterpart;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECEIPT;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.TextVersionId;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.FollowUps;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Minutes;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.commitment.NewFollowUp;
import org.counterpart.commitment.NewReport;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.organisation.Organisations;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An act never fails because of how much was said, nor in which script: whatever a form takes can be recorded and told. */
@ProductTest
class LongestWordsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    TestWorld world;

    @Autowired
    Contributions contributions;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    Corrections corrections;

    @Autowired
    Ballots ballots;

    @Autowired
    Organisations organisations;

    /** Marks that JSON escapes one by one, and a letter of Adlam: two units here, four bytes in the database. */
    static List<String> scripts() {
        return List.of("\"", "\\", "\u0001", "…", "\uD83A\uDD00");
    }

    /** Begins with a letter, as whatever people call something does. */
    private static String words(String sign, int limit) {
        return "A" + sign.repeat((limit - 1) / sign.length());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void the_longest_words_that_a_form_takes_go_through_the_act(String sign) {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var moderator = world.moderator();
        var reason = words(sign, 1_000);

        var open = longest(world.consultation(ministry, Phase.OPEN), sign);
        var text = longest(world.text(open, 1), sign);
        world.questions(open, "Are ninty days enough?");
        var withdrawn = world.contribution(open, text, world.article(text, "1"), ngo, author, ContributionKind.COMMENT);
        world.as(author, () -> contributions.withdraw(withdrawn, words(sign, SubmissionPolicy.REASON_LIMIT)));
        assertThat(world.db.fetchValue(CONTRIBUTION.WITHDRAWAL_REASON, CONTRIBUTION.ID.eq(withdrawn)))
                .isEqualTo(reason);

        world.as(officer, () -> {
            corrections.opening(open).stream()
                    .filter(printed -> printed.part() == Correction.Part.QUESTION)
                    .forEach(printed -> {
                        corrections.correct(open, printed, reason, reason);
                        var again = corrections.printed(open, Correction.Part.QUESTION, printed.subject());
                        corrections.correct(open, again, words(sign, 998), reason);
                    });
        });
        assertThat(world.as(officer, () -> corrections.of(open))).hasSize(2);

        var decided = longest(world.consultation(ministry, Phase.DECIDED), sign);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(decided))
                .execute();
        var promise = world.as(
                moderator,
                () -> commitments.record(new NewCommitment(
                        CommitmentId.next(),
                        words(sign, 300),
                        words(sign, 20_000),
                        ministry,
                        decided,
                        null,
                        TODAY,
                        List.of(new NewCommitment.Step(words(sign, 300), 1, TODAY.plusDays(9))))));
        var step =
                world.as(officer, () -> commitments.get(promise)).milestones().getFirst();
        world.as(officer, () -> commitments.move(step.id(), 0, TODAY.plusDays(90), reason));
        world.as(
                officer,
                () -> commitments.report(
                        promise,
                        new NewReport(ImplementationStatus.LIMITED, words(sign, 20_000), List.of(), Set.of())));
        world.as(
                author,
                () -> commitments.assess(promise, ngo, ImplementationStatus.LIMITED, words(sign, 20_000), List.of()));
        world.as(
                moderator,
                () -> commitments.find(promise, ImplementationStatus.LIMITED, words(sign, 20_000), Set.of()));
        var meeting = FollowUpId.next();
        world.as(moderator, () -> {
            followUps.schedule(
                    promise,
                    new NewFollowUp(
                            meeting,
                            FollowUpKind.MEETING,
                            words(sign, 300),
                            LocalDateTime.now(ZoneOffset.UTC).plusDays(3),
                            words(sign, 300),
                            words(sign, 2_000)));
            followUps.hold(
                    meeting,
                    0,
                    new Minutes(words(sign, 20_000), List.of(new Minutes.Task(words(sign, 600), ngo, TODAY))));
        });

        var voted = longest(world.consultation(ministry, Phase.OPEN), sign);
        longest(world.text(voted, 1), sign);
        var ballot = BallotId.next();
        world.as(moderator, () -> {
            ballots.fix(new NewBallot(
                    ballot,
                    voted,
                    null,
                    words(sign, NewBallot.QUESTION_LIMIT),
                    Electorate.INVITED_NGOS,
                    Majority.SIMPLE,
                    0,
                    true));
            ballots.revoke(ballot, reason);
        });
        assertThat(world.db.fetchValue(BALLOT.REVOKED_BECAUSE, BALLOT.ID.eq(ballot)))
                .isEqualTo(reason);

        world.as(moderator, () -> organisations.suspend(ngo, 0, reason));
        assertThat(world.db.fetchValue(ORGANISATION.STATUS_REASON, ORGANISATION.ID.eq(ngo)))
                .isEqualTo(reason);

        for (var consultation : List.of(open, decided, voted)) {
            whole(sign, consultation);
        }
        assertThat(world.db
                        .select(RECEIPT.TITLE)
                        .from(RECEIPT)
                        .where(RECEIPT.CONSULTATION_ID.eq(open))
                        .fetch(RECEIPT.TITLE))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title).doesNotContain("?", "\uFFFD"));
    }

    /** What is written of a consultation, with no character of it halved. */
    private List<String> whole(String sign, ConsultationId consultation) {
        var written = new ArrayList<String>(world.db
                .select(DSL.concat(RECORD_ENTRY.TITLE, DSL.coalesce(RECORD_ENTRY.DETAIL, DSL.val(""))))
                .from(RECORD_ENTRY)
                .where(RECORD_ENTRY.CONSULTATION_ID.eq(consultation))
                .fetch(row -> row.value1()));
        written.addAll(world.db
                .select(NOTICE.WORDS)
                .from(NOTICE)
                .where(NOTICE.CONSULTATION_ID.eq(consultation))
                .fetch(NOTICE.WORDS));
        assertThat(written)
                .allSatisfy(words ->
                        assertThat(words.replace("enough?", "")).as(sign).doesNotContain("?", "\uFFFD"));
        return written;
    }

    private ConsultationId longest(ConsultationId id, String sign) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, words(sign, 300))
                .where(CONSULTATION.ID.eq(id))
                .execute();
        return id;
    }

    private TextVersionId longest(TextVersionId id, String sign) {
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.TITLE, words(sign, 500))
                .where(TEXT_VERSION.ID.eq(id))
                .execute();
        return id;
    }
}
