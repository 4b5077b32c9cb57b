package org.counterpart.journey;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.PhaseClock;
import org.counterpart.vote.BallotClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole chain, as five people, in a real browser, on a desk and on a phone. Only the calendar is pushed from behind. */
@ProductTest
class ChainJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    PhaseClock phases;

    @Autowired
    BallotClock ballots;

    private Browser browser;
    private int width;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest(name = "from draft to promise on a screen of {0} pixels")
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void from_published_draft_to_tracked_promise(int screen) {
        width = screen;
        var title = TestWorld.unique("An Act on public gardens");

        var officer = desk("Mina Okar");
        var consultation = publish(officer, title);
        var path = "consultations/" + consultation.value();

        contribute(desk("Davo Merrin"), path);
        takePosition(desk("Vera Lindt"), path);
        vote(consultation, path);
        answer(officer, consultation, path);
        decide(officer, path);
        promise(officer, consultation);
        read(title, consultation);
    }

    private ConsultationId publish(Desk officer, String title) {
        officer.open("consultations/new").isSound().write("Title", title).press("Begin the draft");
        officer.page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
        var id = new ConsultationId(java.util.UUID.fromString(officer.page.url().replaceAll(".*/", "")));
        officer.write("Summary", "Gardens would open until ten in the evening. Neighbours are heard first.")
                .write("Purpose", "Many people work until late and never see a garden open.")
                .write("Question 1", "Which hours are right?")
                .write("Who is asked", "Associations of neighbours and of gardeners.")
                .write("Contact", "Directorate for Parks, parks@valdor.example");
        officer.day("Contributions close", inDays(60) + "T18:00")
                .day("Deliberation and vote close", inDays(75) + "T18:00")
                .day("Answers are due", inDays(90) + "T18:00");
        officer.page.waitForCondition(() -> db.fetchExists(
                CONSULTATION,
                CONSULTATION.ID.eq(id),
                CONSULTATION.CONTACT.ne(""),
                CONSULTATION.ANSWERS_DUE_AT.isNotNull(),
                CONSULTATION.DELIBERATION_CLOSES_AT.isNotNull(),
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT.isNotNull()));
        officer.isSound();
        officer.open("consultations/" + id.value() + "/text")
                .isSound()
                .write(
                        "Or paste the text",
                        "Article 1 Hours\n\nPublic gardens are open from seven to nineteen hours.\n\nArticle 2 Neighbours\n\nNeighbours are heard before hours change.")
                .press("Read the text")
                .see("What became of the file")
                .isSound();
        officer.open("consultations/" + id.value())
                .see("Nothing is missing.")
                .press("Publish")
                .confirm("Publish")
                .see("What you can do now");
        phases.tick();
        assertThat(phase(id)).isEqualTo(Phase.OPEN);
        return id;
    }

    private void contribute(Desk contributor, String path) {
        contributor.open(path + "/articles/1").isSound();
        contributor
                .write("Your comment", "Nineteen hours is when most people leave work.")
                .press("Submit the comment")
                .see("Submitted as");
        contributor.open(path + "/articles/1");
        contributor
                .press("Propose wording")
                .write("Article 1, paragraph 1 of 1", "Public gardens are open from seven to twenty-two hours.")
                .write("Why", "So that people who work see them.")
                .isSound()
                .press("Submit the wording")
                .see("Submitted as");
    }

    private void takePosition(Desk representative, String path) {
        representative.open(path + "/position").isSound();
        representative
                .mark("Support on conditions")
                .write("Reasons", "Longer hours, if they are lit.")
                .press("Add a condition")
                .write("Condition 1", "Paths are lit until closing.")
                .press("Sign for Open Assembly Network");
        representative.page.getByText("Sign this position?").waitFor();
        representative
                .press("Sign for Open Assembly Network")
                .see("The position that stands")
                .isSound();
    }

    private void vote(ConsultationId consultation, String path) {
        var moderator = desk("Tomas Vell");
        moderator
                .open(path + "/ballots")
                .isSound()
                .write("Question", "Shall the text be adopted?")
                .press("Fix this ballot")
                .confirm("Fix this ballot")
                .see("The ballot is fixed.");
        pass(consultation, Phase.DELIBERATION);
        var representative = desk("Vera Lindt");
        representative
                .open(path + "/ballots")
                .mark("For")
                .press("Cast the vote")
                .see("The vote is cast.")
                .isSound();
        pass(consultation, Phase.REVIEW);
        assertThat(db.select(BALLOT.VOTES_FOR)
                        .from(BALLOT)
                        .where(BALLOT.CONSULTATION_ID.eq(consultation))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
    }

    private void answer(Desk officer, ConsultationId consultation, String path) {
        var points = db.select(POINT.ID)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .orderBy(POINT.CREATED_AT, POINT.ID)
                .fetch(POINT.ID);
        assertThat(points)
                .as("a comment, an amendment, a position and its condition")
                .hasSize(4);
        officer.open(path + "/answers").isSound();
        for (var point : points) {
            officer.open(path + "/answers?point=" + point.value())
                    .mark("Noted")
                    .write(
                            "Reason, as the public will read it",
                            "The hours are set with each district; the lights are in the budget.")
                    .see("Ready to be published with the others");
        }
        officer.isSound()
                .open(path + "/answers")
                .press("Publish all answers")
                .confirm("Publish now")
                .see("All answers are published.");
        assertThat(phase(consultation)).isEqualTo(Phase.ANSWERED);
    }

    private void decide(Desk officer, String path) {
        officer.open(path)
                .write("Decision", "The hours are extended to twenty-two hours from May.")
                .press("Publish the decision")
                .confirm("Publish the decision");
        officer.see("Start the follow-up");
    }

    private void promise(Desk officer, ConsultationId consultation) {
        var moderator = desk("Tomas Vell");
        moderator.open("commitments/new?consultation=" + consultation.value()).isSound();
        moderator
                .write("The promise", "Every public garden is lit until closing")
                .write("What", "Lights in the first ten gardens");
        moderator.day("Due on", inDays(120)).press("Record").confirm("Record");
        moderator.page.waitForURL(url -> url.matches(".*/commitments/[0-9a-f-]{36}"));
        var commitment = moderator.page.url().replaceAll(".*/workspace/", "");
        moderator.isSound();

        officer.open(commitment).press("Report");
        officer.choose("Implementation", "Limited")
                .write("Account", "Three of ten gardens are lit.")
                .confirm("Publish the report")
                .see("Three of ten gardens are lit.");
        var representative = desk("Vera Lindt");
        representative.open(commitment).press("Rate");
        representative
                .choose("Implementation", "Not started")
                .write("Why", "We saw no light.")
                .confirm("Publish the rating")
                .see("We saw no light.");
        moderator.open(commitment).press("Record a finding");
        moderator
                .choose("Implementation", "Limited")
                .write("Why", "Two gardens were lit on our visit.")
                .confirm("Publish the finding")
                .see("Two gardens were lit");
        moderator.isSound();
    }

    private void read(String title, ConsultationId consultation) {
        var reader = browser.withoutScript(width);
        var slug = db.select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1();
        reader.navigate("/consultations/" + slug);
        assertThat(reader.locator("h1").textContent()).isEqualTo(title);
        reader.navigate("/consultations/" + slug + "/articles/1");
        assertThat(reader.locator("main").textContent())
                .contains(
                        "Nineteen hours is when most people leave work.",
                        "The hours are set with each district",
                        "Open Assembly Network");
        reader.navigate("/consultations/" + slug);
        reader.getByText("Every public garden is lit until closing").first().click();
        assertThat(reader.locator("main").textContent())
                .contains("Three of ten gardens are lit.", "We saw no light.", "Two gardens were lit on our visit.");
        assertThat(db.fetchCount(CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.eq(consultation)))
                .isEqualTo(3);
    }

    private Desk desk(String name) {
        return new Desk(browser.as(name, width));
    }

    private Phase phase(ConsultationId id) {
        return db.select(CONSULTATION.PHASE)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** Moves the deadline that ends the running phase into the past, and lets the clocks do what they do by themselves. */
    private void pass(ConsultationId id, Phase into) {
        var past = Instant.now().minus(1, ChronoUnit.SECONDS);
        if (into == Phase.DELIBERATION) {
            db.update(CONSULTATION)
                    .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, past)
                    .where(CONSULTATION.ID.eq(id))
                    .execute();
            db.update(BALLOT)
                    .set(BALLOT.OPENS_AT, past)
                    .where(BALLOT.CONSULTATION_ID.eq(id))
                    .execute();
        } else {
            db.update(CONSULTATION)
                    .set(CONSULTATION.DELIBERATION_CLOSES_AT, past)
                    .where(CONSULTATION.ID.eq(id))
                    .execute();
            db.update(BALLOT)
                    .set(BALLOT.CLOSES_AT, past)
                    .where(BALLOT.CONSULTATION_ID.eq(id))
                    .execute();
        }
        phases.tick();
        ballots.tick();
        assertThat(phase(id)).isEqualTo(into);
    }

    private static String inDays(int days) {
        return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(days).toString();
    }
}
