package org.counterpart.receipt;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.MAIL;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ReceiptId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.ReadyDraft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Role;
import org.counterpart.notification.Outbox;
import org.counterpart.notification.OutboxEntry;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ReceiptsTest {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    @Autowired
    Positions positions;

    @Autowired
    Proposals proposals;

    @Autowired
    Ballots ballots;

    @Autowired
    Receipts receipts;

    @Autowired
    Outbox outbox;

    @Autowired
    DatabaseClock clock;

    OrganisationId ngo;
    AccountId author;
    ConsultationId consultation;
    TextVersionId text;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        author = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 2);
    }

    private int submit(String words) {
        return world.as(author, () -> {
            var draft = drafts.save(Draft.comment(proposals.of(consultation), world.article(text, "2"), ngo)
                    .saying("within ninety days", words, ""));
            return submissions.submit(draft.id(), draft.version());
        });
    }

    private BallotId vote(Choice choice) {
        var id = BallotId.next();
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, id)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.QUESTION, "Shall it pass?")
                .set(BALLOT.ELECTORATE, Electorate.INVITED_NGOS)
                .set(BALLOT.MAJORITY, Majority.SIMPLE)
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, false)
                .set(BALLOT.STATUS, BallotStatus.OPEN)
                .set(BALLOT.OPENS_AT, clock.now().minusSeconds(1_000))
                .set(BALLOT.CLOSES_AT, clock.now().plusSeconds(100_000))
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, author)
                .set(BALLOT.CREATED_AT, DatabaseClock.NOW)
                .set(BALLOT.VERSION, 0)
                .execute();
        world.db
                .insertInto(BALLOT_ROLL)
                .set(BALLOT_ROLL.BALLOT_ID, id)
                .set(BALLOT_ROLL.ORGANISATION_ID, ngo)
                .execute();
        world.as(author, () -> ballots.cast(id, ngo, choice, ""));
        return id;
    }

    private Receipt newest() {
        return world.as(author, () -> receipts.own(0, 1)).getFirst();
    }

    private String lastMail() {
        var email = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(author))
                .fetchSingle()
                .value1();
        return world.db
                .select(MAIL.TEXT_BODY)
                .from(MAIL)
                .where(MAIL.RECIPIENT.eq(email))
                .orderBy(MAIL.CREATED_AT.desc(), MAIL.ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    @Test
    void a_submission_is_answered_with_a_receipt_of_exactly_what_was_received() {
        var number = submit("Ninety days\nare too many.");
        var contribution = contributions.find(number);
        var receipt = newest();
        assertThat(receipt.kind()).isEqualTo(ReceiptKind.SUBMISSION);
        assertThat(receipt.reference()).isEqualTo(contribution.reference());
        assertThat(receipt.at()).isEqualTo(contribution.submittedAt());
        assertThat(receipt.words())
                .contains("passage:\n  within ninety days\n", "words:\n  Ninety days\n  are too many.\n")
                .contains("about:\n  Article 2");
        assertThat(receipt.sha256()).isEqualTo(ReceivedWords.sha256(receipt.words()));
        assertThat(world.as(author, () -> receipts.about(contribution.id()))).contains(receipt);
    }

    @Test
    void the_mail_names_number_time_zone_and_hash_and_leads_to_the_page() {
        submit("A secret until it is read on the page.");
        var receipt = newest();
        assertThat(lastMail())
                .contains(receipt.name(), receipt.reference(), receipt.sha256(), "/workspace/receipts/" + receipt.id())
                .containsPattern("Received: \\p{L}+day \\d+ \\p{L}+ \\d{4}, \\d\\d:\\d\\d:\\d\\d \\(.*Ljubljana\\)")
                .doesNotContain("A secret");
    }

    @Test
    void a_signature_has_its_receipt_with_every_condition_and_stance() {
        var number = world.as(author, () -> {
            var draft = positions.draft(consultation, ngo);
            var saved = positions.save(draft.saying(Stance.OPPOSE, "It is worse.", List.of(), List.of()));
            return positions.sign(saved.id(), saved.version());
        });
        var receipt = newest();
        assertThat(receipt.kind()).isEqualTo(ReceiptKind.SIGNATURE);
        assertThat(receipt.reference()).isEqualTo(contributions.find(number).reference());
        assertThat(receipt.words()).contains("stance:\n  OPPOSE\n", "words:\n  It is worse.\n");
    }

    @Test
    void neither_the_mail_nor_the_hash_of_a_vote_tells_the_choice() {
        var ballot = vote(Choice.AGAINST);
        var receipt = newest();
        assertThat(receipt.kind()).isEqualTo(ReceiptKind.VOTE);
        assertThat(receipt.words()).contains("choice:\n  AGAINST\n", "drawn by lot:\n  ");
        assertThat(lastMail()).contains(receipt.sha256()).doesNotContain("AGAINST", "gainst");
        world.as(author, () -> ballots.cast(ballot, ngo, Choice.AGAINST, ""));
        assertThat(newest().sha256()).as("the same vote once more").isNotEqualTo(receipt.sha256());
    }

    /** Numbers in a row told by a gap that somebody else had voted. */
    @Test
    void the_number_of_a_receipt_is_the_beginning_of_its_hash_and_tells_nothing_of_others() {
        submit("One.");
        var first = newest();
        vote(Choice.FOR);
        var second = newest();
        submit("Two.");
        var third = newest();
        for (var receipt : List.of(first, second, third)) {
            assertThat(receipt.name()).matches("R(-[0-9a-f]{4}){3}");
            assertThat(receipt.name().substring(2).replace("-", ""))
                    .isEqualTo(ReceivedWords.sha256(receipt.words()).substring(0, 12));
        }
        assertThat(world.as(author, () -> receipts.own(0, 10))).containsExactly(third, second, first);
    }

    @Test
    void whoever_looks_after_the_mail_learns_from_no_receipt_who_has_voted() {
        submit("Too long.");
        var email = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(author))
                .fetchSingle()
                .value1();
        var administrator = world.administrator();
        assertThat(world.as(administrator, () -> outbox.newest(0, 20)))
                .extracting(OutboxEntry::recipient)
                .as("a submission is public")
                .containsOnlyOnce(email);
        vote(Choice.FOR);
        var name = newest().name();
        assertThat(world.as(administrator, () -> outbox.newest(0, 20)))
                .extracting(OutboxEntry::recipient)
                .as("a vote is not")
                .containsOnlyOnce(email);
        assertThat(world.as(administrator, () -> outbox.newest(0, 20)))
                .filteredOn(mail -> mail.subject().contains(name))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEmpty();
                    assertThat(world.as(administrator, () -> outbox.text(mail.id())))
                            .doesNotContain(name);
                });
    }

    @Test
    void a_receipt_and_a_mail_with_its_hash_follow_on_every_road() {
        var question = world.questions(consultation, "Which period is right?").getFirst();
        var roads = new LinkedHashMap<String, Supplier<List<Integer>>>();
        roads.put("Ten days are enough.", () -> List.of(submit("Ten days are enough.")));
        roads.put(
                "The register decides within ten days.",
                () -> world.as(author, () -> {
                    var proposal = proposals.of(consultation);
                    var draft = drafts.save(Draft.amendment(proposal, proposals.article(proposal, "1"), ngo)
                            .saying("", "Shorter.", "The register decides within ten days."));
                    return List.of(submissions.submit(draft.id(), draft.version()));
                }));
        roads.put(
                "Thirty.",
                () -> world.as(author, () -> {
                    var draft = drafts.save(Draft.answer(proposals.of(consultation), question, ngo)
                            .saying("", "Thirty.", ""));
                    return List.of(submissions.submit(draft.id(), draft.version()));
                }));
        roads.put(
                "All at once.",
                () -> world.as(author, () -> {
                    var ready = Stream.of("One of two.", "All at once.")
                            .map(words -> drafts.save(Draft.comment(proposals.of(consultation), null, ngo)
                                    .saying("", words, "")))
                            .map(draft -> new ReadyDraft(draft.id(), draft.version()))
                            .toList();
                    return submissions.submitAll(consultation, ngo, ready);
                }));
        roads.put(
                "By the first of May.",
                () -> world.as(author, () -> {
                    var draft = positions.draft(consultation, ngo);
                    var saved = positions.save(draft.saying(Stance.SUPPORT, "", List.of(), List.of())
                            .answering(List.of(new QuestionAnswer(question, "By the first of May."))));
                    return List.of(positions.sign(saved.id(), saved.version()));
                }));
        roads.forEach((words, road) -> {
            var before = world.as(author, () -> receipts.own(0, 99)).size();
            var numbers = road.get();
            var written = world.as(author, () -> receipts.own(0, numbers.size()));
            assertThat(world.as(author, () -> receipts.own(0, 99))).as(words).hasSize(before + numbers.size());
            assertThat(written.getFirst().words()).contains("  " + words + "\n");
            assertThat(written)
                    .allSatisfy(one -> assertThat(lastMail()).contains(one.name(), one.reference(), one.sha256()));
        });
    }

    @Test
    void a_withdrawal_has_its_receipt_with_the_reason() {
        var contribution = contributions.find(submit("Too long."));
        world.as(author, () -> contributions.withdraw(contribution.id(), "It was meant for Article 1."));
        var receipt = newest();
        assertThat(receipt.kind()).isEqualTo(ReceiptKind.WITHDRAWAL);
        assertThat(receipt.reference()).isEqualTo(contribution.reference());
        assertThat(receipt.at()).isEqualTo(contributions.find(contribution.id()).endedAt());
        assertThat(receipt.words()).contains("reason:\n  It was meant for Article 1.\n");
        assertThat(lastMail()).contains(receipt.sha256(), contribution.reference());
    }

    @Test
    void a_vote_that_takes_the_place_of_another_has_a_receipt_and_a_mail_of_its_own() {
        var ballot = vote(Choice.FOR);
        var first = newest();
        world.as(author, () -> ballots.cast(ballot, ngo, Choice.ABSTAIN, ""));
        var second = newest();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.words()).contains("choice:\n  ABSTAIN\n");
        assertThat(second.at()).isAfter(first.at());
        assertThat(lastMail()).contains(second.sha256()).doesNotContain(first.sha256());
        assertThat(world.as(author, () -> receipts.find(first.id())).words()).contains("choice:\n  FOR\n");
    }

    @Test
    void nothing_of_a_receipt_is_in_what_others_are_told() {
        submit("Too long.");
        var submission = newest();
        vote(Choice.AGAINST);
        for (var receipt : List.of(submission, newest())) {
            assertThat(world.db
                            .select(DSL.concat(
                                    RECORD_ENTRY.TITLE, DSL.val(" "), DSL.coalesce(RECORD_ENTRY.DETAIL, DSL.val(""))))
                            .from(RECORD_ENTRY)
                            .where(RECORD_ENTRY.CONSULTATION_ID.eq(consultation))
                            .union(DSL.select(NOTICE.WORDS).from(NOTICE).where(NOTICE.CONSULTATION_ID.eq(consultation)))
                            .fetch(row -> row.value1()))
                    .noneMatch(said -> said.contains(receipt.sha256())
                            || said.contains(receipt.name())
                            || said.contains(
                                    receipt.words().lines().toList().get(2).strip()));
            assertThat(world.db
                            .selectDistinct(MAIL.RECIPIENT)
                            .from(MAIL)
                            .where(MAIL.TEXT_BODY.contains(receipt.sha256()))
                            .fetch(MAIL.RECIPIENT))
                    .hasSize(1);
        }
    }

    @Test
    void only_the_author_and_the_members_of_the_organisation_read_it() {
        submit("Too long.");
        var receipt = newest();
        var colleague = world.member(ngo, Role.READER);
        assertThat(world.as(colleague, () -> receipts.find(receipt.id()))).isEqualTo(receipt);
        assertThat(world.as(colleague, () -> receipts.own(0, 10))).isEmpty();
        var strangers = Map.of(
                "another organisation", world.representative(world.ngo()),
                "the moderator", world.moderator(),
                "an administrator", world.administrator(),
                "an officer", world.officer(world.institution()));
        strangers.forEach((who, person) -> {
            assertThatThrownBy(() -> world.as(person, () -> receipts.find(receipt.id())))
                    .as(who)
                    .isInstanceOf(NotFound.class);
            assertThat(world.as(person, () -> receipts.about(new ContributionId(receipt.subject()))))
                    .isEmpty();
        });
        assertThatThrownBy(() -> world.as(author, () -> receipts.find(ReceiptId.next())))
                .isInstanceOf(NotFound.class);
        world.db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.ACCOUNT_ID.eq(author)).execute();
        assertThat(world.as(author, () -> receipts.find(receipt.id())).id())
                .as("an author who left since")
                .isEqualTo(receipt.id());
    }

    @Test
    void nothing_said_can_pass_for_a_name_in_the_text_that_is_hashed() {
        var honest = ReceivedWords.of("1", Map.of("words", "yes\nchoice:\n  FOR"));
        assertThat(honest).contains("  choice:\n").doesNotContain("\nchoice:");
        assertThat(ReceivedWords.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
