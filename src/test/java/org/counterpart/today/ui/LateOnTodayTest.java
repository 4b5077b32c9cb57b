package org.counterpart.today.ui;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.OrganisationId;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.FollowUps;
import org.counterpart.commitment.Minutes;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.commitment.NewFollowUp;
import org.counterpart.consultation.Phase;
import org.counterpart.today.Desk;
import org.counterpart.today.Waiting;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is late is before the moderator's eyes, without looking for it. */
@ProductTest
class LateOnTodayTest extends SignedInView {

    private static final LocalDate LONG_AGO = LocalDate.of(1999, 5, 4);

    @Autowired
    TestWorld world;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    Desk desk;

    private OrganisationId ministry;
    private AccountId moderator;
    private CommitmentId promise;

    @BeforeEach
    void a_promise() {
        ministry = world.institution();
        moderator = world.moderator();
        var decided = world.consultation(ministry, Phase.DECIDED);
        var today = LocalDate.now(ZoneOffset.UTC);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "It is adopted.")
                .where(CONSULTATION.ID.eq(decided))
                .execute();
        promise = world.as(
                moderator,
                () -> commitments.record(new NewCommitment(
                        CommitmentId.next(),
                        TestWorld.unique("Registered in time"),
                        "Every association.",
                        ministry,
                        decided,
                        null,
                        today,
                        List.of(new NewCommitment.Step("In force", 1, today.plusDays(300))))));
    }

    /** Nothing of it stays in the one desk of all moderators. */
    @AfterEach
    void nothing_stays_late() {
        world.db
                .update(MILESTONE)
                .set(MILESTONE.CLAIMED_ON, LONG_AGO)
                .where(MILESTONE.COMMITMENT_ID.eq(promise))
                .execute();
        world.db
                .update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DONE_ON, LONG_AGO)
                .where(FOLLOW_UP_TASK.FOLLOW_UP_ID.in(
                        DSL.select(FOLLOW_UP.ID).from(FOLLOW_UP).where(FOLLOW_UP.COMMITMENT_ID.eq(promise))))
                .execute();
    }

    @Test
    void a_late_commitment_stands_on_the_moderators_today_with_the_day_it_was_promised_for_first() {
        assertThat(waiting("today.waits.late")).isEmpty();
        world.db
                .update(MILESTONE)
                .set(MILESTONE.FIRST_DUE_ON, LONG_AGO)
                .where(MILESTONE.COMMITMENT_ID.eq(promise))
                .execute();
        assertThat(waiting("today.waits.late"))
                .singleElement()
                .satisfies(line -> assertThat(line.until().atZone(line.zone()).toLocalDate())
                        .isEqualTo(LONG_AGO));
        signIn(moderator);
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("A commitment is late", title(), "4 May 1999");
    }

    @Test
    void an_overdue_task_is_marked_in_its_place_and_stands_on_today() {
        var meeting = new NewFollowUp(
                FollowUpId.next(),
                FollowUpKind.MEETING,
                "Meeting",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(1),
                "Room 4",
                "All");
        world.as(moderator, () -> followUps.schedule(promise, meeting));
        var body = TestWorld.unique("Send figures");
        var today = commitments.get(promise).today();
        world.as(
                moderator,
                () -> followUps.hold(
                        meeting.id(),
                        0,
                        new Minutes(
                                "Figures.",
                                List.of(
                                        new Minutes.Task(body, ministry, today.minusDays(1)),
                                        new Minutes.Task("Due today.", ministry, today)))));
        assertThat(waiting("today.waits.task")).extracting(Waiting::title).containsExactly(body);
        assertThat(waiting(world.officer(ministry), "today.waits.ownTask"))
                .as("whoever has to do it sees it before it is late too")
                .extracting(Waiting::title)
                .containsExactly(body, "Due today.");
        assertThat(waiting(world.officer(world.institution()), "today.waits.ownTask"))
                .isEmpty();
        signIn(moderator);
        UI.getCurrent().navigate("commitments/" + promise);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(body, "one day late");
    }

    @Test
    void what_is_answered_waits_for_the_decision_of_its_institution_and_of_no_other() {
        var answered = world.consultation(ministry, Phase.ANSWERED);
        assertThat(undecided(world.officer(ministry))).containsExactly("consultations/" + answered);
        assertThat(undecided(world.officer(world.institution()))).isEmpty();
    }

    private List<String> undecided(AccountId who) {
        return world.as(who, () -> desk.today()).waiting().stream()
                .filter(line -> line.key().equals("today.waits.decide"))
                .map(Waiting::path)
                .toList();
    }

    private List<Waiting> waiting(String key) {
        return waiting(moderator, key);
    }

    private List<Waiting> waiting(AccountId who, String key) {
        return world.as(who, () -> desk.today()).waiting().stream()
                .filter(line -> line.key().equals(key) && line.path().endsWith(promise.toString()))
                .toList();
    }

    private String title() {
        return world.db
                .select(COMMITMENT.TITLE)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.eq(promise))
                .fetchSingle()
                .value1();
    }
}
