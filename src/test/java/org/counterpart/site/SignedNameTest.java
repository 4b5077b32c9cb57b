package org.counterpart.site;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.RECEIPT;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.STATEMENT;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ReceiptId;
import org.counterpart.base.Reference;
import org.counterpart.base.StatementId;
import org.counterpart.base.TextVersionId;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Origin;
import org.counterpart.commitment.Voice;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.receipt.Receipt;
import org.counterpart.receipt.Receipts;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.site.page.PageCache;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whatever an organisation signed, said or voted names it as it was called then, and as it is called now; what it does since only as now. */
@ProductTest
class SignedNameTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    PageCache cache;

    @Autowired
    Ballots ballots;

    @Autowired
    Commitments commitments;

    @Autowired
    Receipts receipts;

    @Autowired
    Counters counters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseClock clock;

    OrganisationId institution;
    OrganisationId ngo;
    AccountId representative;
    ConsultationId consultation;
    TextVersionId text;
    ContributionId comment;
    CommitmentId commitment;
    String reference;
    String address;
    /** Of the association and of the institution, then and now. */
    String signed;

    String answered;

    @BeforeEach
    void an_association_and_an_institution_that_did_much_and_were_renamed_since() {
        institution = world.institution();
        ngo = world.ngo();
        representative = world.representative(ngo);
        consultation = world.consultation(institution, Phase.DECIDED);
        address = "/consultations/" + pages.slug(consultation);
        text = world.text(consultation, 1);
        comment = said();
        answer();
        vote(BallotStatus.CLOSED, true);
        promise();
        statement(ngo, Voice.NGO);
        statement(institution, Voice.OWNER);
        recorded();
        signed = renamed(ngo, "Rivers United");
        answered = renamed(institution, "Ministry of Waters");
        cache.clear();
    }

    @Test
    void every_public_page_and_all_its_data_name_who_signed_then_and_now() throws Exception {
        var number = number(comment);
        for (var page : new String[] {
            "/contributions/" + number,
            "/contributions/" + number + ".json",
            address + "/contributions",
            address + "/contributions.json",
            address + "/contributions.atom",
            address + "/articles/1",
            address + "/articles/1.json",
            address + "/articles/1/file.html",
            address + "/versions/1/file.md",
            address + "/answers",
            address + "/ballots",
            address + "/ballots.json",
            "/commitments/" + reference,
            "/commitments/" + reference + ".json",
            "/organisations/" + slug(ngo),
            "/organisations/" + slug(ngo) + ".json",
            "/record",
            "/record.json"
        }) {
            assertThat(open(page)).as(page).contains(signed);
        }
        for (var page : new String[] {
            "/contributions/" + number,
            "/contributions/" + number + ".json",
            address + "/answers",
            address + "/answers.json",
            address + "/articles/1/file.html",
            "/commitments/" + reference,
            "/commitments",
            "/organisations/" + slug(institution)
        }) {
            assertThat(open(page)).as(page).contains(answered);
        }
        assertThat(open("/organisations/" + slug(ngo)))
                .contains("Formerly " + signed.substring(0, signed.indexOf(" → ")) + " (until ");
    }

    @Test
    void what_is_done_under_the_new_name_has_that_name_only() throws Exception {
        var later = said();
        after(later);
        assertThat(open("/contributions/" + number(later)))
                .contains("Rivers United")
                .doesNotContain(signed);
    }

    @Test
    void a_name_of_before_it_was_admitted_is_nobodys_business() throws Exception {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.ADMITTED_AT, clock.now().plus(2, ChronoUnit.HOURS))
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        cache.clear();
        assertThat(open("/contributions/" + number(comment)))
                .contains("Rivers United")
                .doesNotContain(signed);
    }

    @Test
    void the_workspace_names_who_voted_and_who_stated_then_and_now_and_a_receipt_who_handed_in() {
        world.as(representative, () -> {
            assertThat(ballots.of(consultation).getFirst().roll())
                    .extracting(Ballot.Voter::name)
                    .containsExactly(signed);
            assertThat(commitments.get(commitment).statements())
                    .extracting(org.counterpart.commitment.Statement::organisationName)
                    .containsExactlyInAnyOrder(signed, answered);
            assertThat(commitments.get(commitment).ownerName()).isEqualTo(answered);
            assertThat(receipts.own(0, 5)).extracting(Receipt::organisationName).containsExactly(signed);
        });
    }

    private ContributionId said() {
        return world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
    }

    private void after(ContributionId id) {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.SUBMITTED_AT, clock.now().plus(3, ChronoUnit.HOURS))
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
    }

    /** In an hour, so that all that was done before was done under the old name. */
    private String renamed(OrganisationId id, String name) {
        var before = world.db.fetchSingle(ORGANISATION, ORGANISATION.ID.eq(id)).get(ORGANISATION.NAME);
        var now = TestWorld.unique(name);
        world.db
                .insertInto(FORMER_NAME)
                .set(FORMER_NAME.ORGANISATION_ID, id)
                .set(FORMER_NAME.UNTIL, clock.now().plus(1, ChronoUnit.HOURS))
                .set(FORMER_NAME.NAME, before)
                .execute();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, now)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return before + " → " + now;
    }

    private void answer() {
        world.db
                .insertInto(POINT)
                .set(POINT.ID, PointId.next())
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.LINEAGE_ID, world.article(text, "1"))
                .set(POINT.TITLE, "Article 1")
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, "You are right.")
                .set(POINT.PUBLISHED_AT, clock.now())
                .set(POINT.CREATED_AT, clock.now())
                .set(POINT.VERSION, 0)
                .execute();
    }

    private void vote(BallotStatus status, boolean open) {
        var ballot = BallotId.next();
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, ballot)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.QUESTION, "Shall it pass?")
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, open)
                .set(BALLOT.STATUS, status)
                .set(BALLOT.OPENS_AT, clock.now().minusSeconds(1_000))
                .set(BALLOT.CLOSES_AT, clock.now().plusSeconds(100_000))
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 1)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, representative)
                .set(BALLOT.CREATED_AT, clock.now())
                .set(BALLOT.VERSION, 0)
                .execute();
        world.db
                .insertInto(BALLOT_ROLL)
                .set(BALLOT_ROLL.BALLOT_ID, ballot)
                .set(BALLOT_ROLL.ORGANISATION_ID, ngo)
                .execute();
        world.db
                .insertInto(VOTE)
                .set(VOTE.BALLOT_ID, ballot)
                .set(VOTE.ORGANISATION_ID, ngo)
                .set(VOTE.CAST_BY, representative)
                .set(VOTE.CHOICE, Choice.FOR)
                .set(VOTE.REASON, "")
                .set(VOTE.CAST_AT, clock.now())
                .execute();
    }

    private void promise() {
        commitment = CommitmentId.next();
        var number = transaction.execute(status -> counters.next("commitment"));
        reference = "C-2098-" + number;
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, commitment)
                .set(COMMITMENT.NUMBER, number)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, "Every association is registered in ten days")
                .set(COMMITMENT.DESCRIPTION, "In all districts.")
                .set(COMMITMENT.OWNER_ID, institution)
                .set(COMMITMENT.CONSULTATION_ID, consultation)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.PROMISED_ON, LocalDate.of(2099, 1, 1))
                .set(COMMITMENT.RECORDED_AT, clock.now())
                .set(COMMITMENT.VERSION, 0)
                .execute();
    }

    private void statement(OrganisationId who, Voice voice) {
        world.db
                .insertInto(STATEMENT)
                .set(STATEMENT.ID, StatementId.next())
                .set(STATEMENT.COMMITMENT_ID, commitment)
                .set(STATEMENT.VOICE, voice)
                .set(STATEMENT.ORGANISATION_ID, who)
                .set(STATEMENT.STATUS, ImplementationStatus.LIMITED)
                .set(STATEMENT.BODY, "We see little.")
                .set(STATEMENT.MADE_AT, clock.now())
                .execute();
    }

    private void recorded() {
        world.db
                .insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.ID, new ActId(Id.random()))
                .set(RECORD_ENTRY.AT, clock.now())
                .set(RECORD_ENTRY.KIND, ContributionAct.COMMENT_SUBMITTED)
                .set(RECORD_ENTRY.SUBJECT_ID, comment.value())
                .set(RECORD_ENTRY.ORGANISATION_ID, ngo)
                .set(RECORD_ENTRY.CONSULTATION_ID, consultation)
                .set(RECORD_ENTRY.TITLE, "Article 1")
                .execute();
        var hash = Id.random().toString().replace("-", "").repeat(2);
        world.db
                .insertInto(RECEIPT)
                .set(RECEIPT.ID, ReceiptId.next())
                .set(RECEIPT.CODE, Reference.receipt(hash))
                .set(RECEIPT.KIND, org.counterpart.receipt.ReceiptKind.values()[0])
                .set(RECEIPT.SUBJECT_ID, comment.value())
                .set(RECEIPT.CONSULTATION_ID, consultation)
                .set(RECEIPT.ORGANISATION_ID, ngo)
                .set(RECEIPT.ACCOUNT_ID, representative)
                .set(RECEIPT.REFERENCE, "C-1")
                .set(RECEIPT.TITLE, "Article 1")
                .set(RECEIPT.RECEIVED_AT, Instant.now())
                .set(RECEIPT.SHA256, hash)
                .set(RECEIPT.WORDS, "words")
                .execute();
    }

    private int number(ContributionId id) {
        return world.db.fetchSingle(CONTRIBUTION, CONTRIBUTION.ID.eq(id)).get(CONTRIBUTION.NUMBER);
    }

    private String slug(OrganisationId id) {
        return world.db.fetchSingle(ORGANISATION, ORGANISATION.ID.eq(id)).get(ORGANISATION.SLUG);
    }

    private String open(String path) throws Exception {
        var response = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get(path))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\\u2066-\\u2069]", "");
    }
}
