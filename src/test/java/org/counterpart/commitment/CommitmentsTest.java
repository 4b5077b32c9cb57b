package org.counterpart.commitment;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.counterpart.HeardActs;
import org.counterpart.Poison;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Files;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@Tag("anywhere")
@ProductTest
class CommitmentsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestWorld world;

    @Autowired
    private Commitments commitments;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private FollowUpClock clock;

    @Autowired
    private Poison poison;

    @Autowired
    private Files files;

    @Autowired
    private HeardActs heard;

    private OrganisationId ministry;
    private AccountId officer;
    private OrganisationId ngo;
    private AccountId representative;
    private AccountId moderator;
    private ConsultationId consultation;

    @BeforeEach
    void a_decided_consultation() {
        ministry = world.institution();
        officer = world.officer(ministry);
        ngo = world.ngo();
        representative = world.representative(ngo);
        moderator = world.moderator();
        consultation = world.consultation(ministry, Phase.DECIDED);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    @Test
    void a_promise_is_recorded_once_under_a_lasting_reference() {
        var wanted = wanted();
        world.as(moderator, () -> commitments.record(wanted));
        world.as(moderator, () -> commitments.record(wanted));

        var recorded = commitments.get(wanted.id());
        assertThat(recorded.reference()).matches("C-" + TODAY.getYear() + "-\\d{3,}");
        assertThat(recorded.milestones()).extracting(Milestone::weight).containsExactly(1, 3);
        assertThat(recorded.chain().origin()).isEqualTo(Origin.DECISION);
        assertThat(recorded.voices().claim()).isEqualTo(ImplementationStatus.NO_EVIDENCE);
        assertThat(heard.of(CommitmentAct.COMMITMENT_RECORDED, wanted.id())).hasSize(1);
    }

    @Test
    void nothing_is_recorded_that_was_not_promised_publicly() {
        var undecided = world.consultation(ministry, Phase.REVIEW);
        var wanted =
                new NewCommitment(CommitmentId.next(), "Later", "Perhaps.", ministry, undecided, null, TODAY, steps());
        assertThatThrownBy(() -> world.as(moderator, () -> commitments.record(wanted)))
                .isInstanceOf(Refused.class);
        var draft = world.consultation(ministry, Phase.DRAFT);
        assertThatThrownBy(() -> world.as(moderator, () -> commitments.promise(null, draft)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_moved_milestone_keeps_its_first_date_and_says_who_moved_it_and_why() {
        var id = recorded();
        var milestone = commitments.get(id).milestones().getFirst();
        world.as(officer, () -> commitments.move(milestone.id(), 0, TODAY.plusDays(90), "The tender failed."));
        world.as(moderator, () -> commitments.move(milestone.id(), 1, TODAY.plusDays(120), "Again."));

        var moved = commitments.get(id);
        assertThat(moved.milestones().getFirst().firstDueOn()).isEqualTo(milestone.firstDueOn());
        assertThat(moved.milestones().getFirst().dueOn()).isEqualTo(TODAY.plusDays(120));
        assertThat(moved.slippagesOf(milestone.id()))
                .extracting(Slippage::reason)
                .containsExactly("The tender failed.", "Again.");
        assertThat(moved.slippagesOf(milestone.id()))
                .allSatisfy(s -> assertThat(s.by()).isNotBlank());
        assertThat(heard.of(CommitmentAct.MILESTONE_MOVED, id)).hasSize(2).allSatisfy(act -> {
            assertThat(act.detail())
                    .as("days are said in the language of whoever reads")
                    .doesNotContainPattern("\\d{4}");
            assertThat(act.movedDay()).isNotNull();
        });
        assertThatThrownBy(() -> world.as(
                        officer, () -> commitments.move(milestone.id(), 1, TODAY.plusDays(150), "Stale page.")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void three_voices_speak_and_milestones_are_claimed_and_confirmed_apart() {
        var id = recorded();
        var steps = commitments.get(id).milestones();
        world.as(
                officer,
                () -> commitments.report(
                        id,
                        new NewReport(
                                ImplementationStatus.SUBSTANTIAL,
                                "371 of 412 in time.",
                                List.of(
                                        new NewReport.Item("Figures", "https://example.org/figures", null),
                                        new NewReport.Item(
                                                "",
                                                null,
                                                new NewReport.Upload(
                                                        "figures.txt", "371/412".getBytes(StandardCharsets.UTF_8)))),
                                Set.of(steps.get(0).id(), steps.get(1).id()))));
        world.as(
                representative,
                () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "Not outside.", List.of()));
        world.as(
                moderator,
                () -> commitments.find(
                        id,
                        ImplementationStatus.LIMITED,
                        "In the capital only.",
                        Set.of(steps.get(0).id())));

        var commitment = commitments.get(id);
        assertThat(commitment.progress()).isEqualTo(new Progress(4, 1, 4, 2));
        var voices = commitment.voices();
        assertThat(voices.claim()).isEqualTo(ImplementationStatus.SUBSTANTIAL);
        assertThat(voices.ratings()).containsEntry(ImplementationStatus.LIMITED, 1);
        assertThat(voices.moderator()).isPresent();
        var evidence = voices.owner().orElseThrow().evidence();
        assertThat(evidence).extracting(Evidence::title).containsExactly("Figures", "figures.txt");
        assertThat(new String(files.read(evidence.get(1).file()).content(), StandardCharsets.UTF_8))
                .isEqualTo("371/412");
        assertThat(heard.of(CommitmentAct.REPORT_RECEIVED, id)).hasSize(1);
        assertThat(heard.of(CommitmentAct.COMMITMENT_ASSESSED, id)).hasSize(1);
        assertThat(heard.of(CommitmentAct.COMMITMENT_FOUND, id)).hasSize(1);
    }

    @Test
    void of_several_files_the_one_that_is_refused_is_named() {
        var id = recorded();
        var good = new NewReport.Upload("figures.txt", "371/412".getBytes(StandardCharsets.UTF_8));
        var bad = new NewReport.Upload("minutes.pdf", "no such thing".getBytes(StandardCharsets.UTF_8));
        var evidence = List.of(new NewReport.Item("", null, good), new NewReport.Item("Minutes", null, bad));
        assertThatThrownBy(() -> world.as(
                        representative,
                        () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "Slow.", evidence)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("files");
                                    assertThat(problem.arguments()).containsExactly("minutes.pdf");
                                }));
        assertThat(commitments.get(id).voices().ratings()).isEmpty();
    }

    @Test
    void a_rating_shows_what_it_rests_on() {
        var id = recorded();
        var link = new NewReport.Item("Our survey", "https://example.org/survey", null);
        assertThatThrownBy(() -> world.as(
                        representative,
                        () -> commitments.assess(
                                id,
                                ngo,
                                ImplementationStatus.LIMITED,
                                "Slow.",
                                List.of(new NewReport.Item("", "ftp://nowhere", null)))))
                .isInstanceOf(Refused.class);
        world.as(
                representative,
                () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "Slow.", List.of(link)));
        assertThat(commitments.get(id).voices().ngos())
                .singleElement()
                .satisfies(rating -> assertThat(rating.evidence())
                        .extracting(Evidence::title)
                        .containsExactly("Our survey"));
    }

    @Test
    void a_list_shows_progress_voices_and_lateness() {
        var id = recorded();
        world.db
                .update(MILESTONE)
                .set(MILESTONE.FIRST_DUE_ON, TODAY.minusDays(12))
                .where(MILESTONE.COMMITMENT_ID.eq(id))
                .execute();
        world.as(representative, () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "Slow.", List.of()));
        var late = commitments.list(new CommitmentFilter(ministry, consultation, true), 0, 10);
        assertThat(late).singleElement().satisfies(summary -> {
            assertThat(summary.daysLate()).isBetween(11, 13);
            assertThat(summary.voices().ratings()).containsEntry(ImplementationStatus.LIMITED, 1);
            assertThat(summary.progress().total()).isEqualTo(4);
        });
        assertThat(commitments.count(new CommitmentFilter(ministry, null, false)))
                .isEqualTo(1);
        assertThat(commitments.count(new CommitmentFilter(world.institution(), null, false)))
                .isZero();
    }

    @Test
    void a_follow_up_is_scheduled_held_with_minutes_and_leaves_tasks() {
        var id = recorded();
        var wanted = followUp(LocalDateTime.now(ZoneOffset.UTC).plusDays(30));
        world.as(moderator, () -> followUps.schedule(id, wanted));
        world.as(moderator, () -> followUps.schedule(id, wanted));
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_SCHEDULED, id)).hasSize(1);

        var minutes =
                new Minutes("Figures follow.", List.of(new Minutes.Task("Send figures", ministry, TODAY.plusDays(7))));
        world.as(moderator, () -> followUps.hold(wanted.id(), 0, minutes));
        assertThatThrownBy(() -> world.as(moderator, () -> followUps.hold(wanted.id(), 0, minutes)))
                .isInstanceOf(Stale.class);
        var held = commitments.get(id).followUps().getFirst();
        assertThat(held.minutes()).isEqualTo("Figures follow.");
        var task = held.tasks().getFirst();
        world.as(moderator, () -> followUps.finishTask(id, task.id()));
        assertThat(commitments.get(id).followUps().getFirst().tasks().getFirst().doneOn())
                .isNotNull();
    }

    @Test
    void nobody_is_invited_to_a_moment_that_has_passed_where_the_matter_is() {
        var id = recorded();
        var zone = commitments.get(id).zone();
        assertThat(zone).isNotEqualTo(ZoneOffset.UTC);
        var now = LocalDateTime.now(zone);
        for (var passed : List.of(now.minusYears(1), now.minusMinutes(1))) {
            assertThatThrownBy(() -> world.as(moderator, () -> followUps.schedule(id, followUp(passed))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .containsExactly(Problem.at("at", "commitment.problem.past")));
        }
        assertThat(commitments.get(id).followUps()).isEmpty();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_SCHEDULED, id)).isEmpty();
        world.as(moderator, () -> followUps.schedule(id, followUp(now.plusMinutes(30))));
        assertThat(commitments.get(id).followUps()).hasSize(1);
    }

    @Test
    void every_reminder_goes_out_once_however_many_clocks_tick() {
        var id = recorded();
        world.as(
                moderator,
                () -> followUps.schedule(
                        id, followUp(LocalDateTime.now(ZoneOffset.UTC).plusDays(3))));
        world.as(
                moderator,
                () -> followUps.schedule(
                        id, followUp(LocalDateTime.now(ZoneOffset.UTC).plusDays(20))));
        var ticks = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(clock::tick))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ticks).join();
        clock.tick();

        assertThat(heard.of(CommitmentAct.FOLLOW_UP_REMINDER, id)).hasSize(1);
        assertThat(heard.of(CommitmentAct.MILESTONE_DUE, id))
                .as("one of the two milestones is due within two weeks")
                .hasSize(1)
                .allSatisfy(act -> assertThat(act.organisation()).isEqualTo(ministry));

        var milestone = commitments.get(id).milestones().getFirst();
        world.as(officer, () -> commitments.move(milestone.id(), 0, TODAY.plusDays(11), "One day more."));
        clock.tick();
        assertThat(heard.of(CommitmentAct.MILESTONE_DUE, id)).as("due anew").hasSize(2);
    }

    @Test
    void one_commitment_that_cannot_be_reminded_of_holds_up_no_other() {
        var ids = List.of(recorded(), recorded(), recorded());
        poison.poison(ids.getFirst());
        clock.tick();
        assertThat(ids.subList(1, 3))
                .allSatisfy(id ->
                        assertThat(heard.of(CommitmentAct.MILESTONE_DUE, id)).hasSize(1));
        assertThat(heard.of(CommitmentAct.MILESTONE_DUE, ids.getFirst())).isEmpty();
        poison.cure(ids.getFirst());
        clock.tick();
        assertThat(heard.of(CommitmentAct.MILESTONE_DUE, ids.getFirst())).hasSize(1);
    }

    @Test
    void an_overdue_milestone_and_an_overdue_report_are_reminded_of_once_for_each_date() {
        var id = recorded();
        var milestone = commitments.get(id).milestones().getFirst().id();
        due(milestone, TODAY.minusDays(1));
        world.as(
                moderator,
                () -> followUps.schedule(
                        id,
                        new NewFollowUp(
                                FollowUpId.next(),
                                FollowUpKind.REPORTING_DATE,
                                "First report",
                                LocalDateTime.now(ZoneOffset.UTC).plusDays(9),
                                "",
                                "")));
        clock.tick();
        clock.tick();
        assertThat(heard.of(CommitmentAct.MILESTONE_OVERDUE, id)).hasSize(1);
        assertThat(heard.of(CommitmentAct.REPORT_OVERDUE, id)).isEmpty();

        due(milestone, TODAY.plusDays(30));
        world.db
                .update(FOLLOW_UP)
                .set(FOLLOW_UP.SCHEDULED_AT, java.time.Instant.now().minusSeconds(3_600))
                .where(FOLLOW_UP.COMMITMENT_ID.eq(id))
                .execute();
        clock.tick();
        clock.tick();
        assertThat(heard.of(CommitmentAct.MILESTONE_OVERDUE, id))
                .as("it is in time again")
                .hasSize(1);
        assertThat(heard.of(CommitmentAct.REPORT_OVERDUE, id)).hasSize(1);

        due(milestone, TODAY.minusDays(2));
        clock.tick();
        assertThat(heard.of(CommitmentAct.MILESTONE_OVERDUE, id))
                .as("another date")
                .hasSize(2);
    }

    @Test
    void who_took_a_task_on_is_reminded_before_its_day_and_when_it_is_late_once_for_each_date() {
        var id = recorded();
        var wanted = followUp(LocalDateTime.now(ZoneOffset.UTC).plusDays(30));
        world.as(moderator, () -> followUps.schedule(id, wanted));
        world.as(
                moderator,
                () -> followUps.hold(
                        wanted.id(),
                        0,
                        new Minutes(
                                "Figures follow.",
                                List.of(
                                        new Minutes.Task("Send figures", ngo, TODAY.plusDays(20)),
                                        new Minutes.Task("Whenever", ministry, null)))));
        var task = commitments.get(id).followUps().getFirst().tasks().getFirst().id();
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_DUE, id)).isEmpty();

        taskDue(task, TODAY.plusDays(6));
        clock.tick();
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_DUE, id)).hasSize(1).allSatisfy(act -> {
            assertThat(act.organisation())
                    .as("who took it on, not who owns the promise")
                    .isEqualTo(ngo);
            assertThat(act.detail()).isEqualTo("Send figures");
            assertThat(act.terms().getFirst().day()).isEqualTo(TODAY.plusDays(6));
        });
        taskDue(task, TODAY.plusDays(5));
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_DUE, id))
                .as("another date")
                .hasSize(2);
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_OVERDUE, id)).isEmpty();

        taskDue(task, LocalDate.now(ZoneId.of("Europe/Ljubljana")));
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_OVERDUE, id))
                .as("its day is not over")
                .isEmpty();
        taskDue(task, TODAY.minusDays(2));
        clock.tick();
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_OVERDUE, id))
                .hasSize(1)
                .allSatisfy(act -> assertThat(act.organisation()).isEqualTo(ngo));
        taskDue(task, TODAY.minusDays(3));
        world.as(moderator, () -> followUps.finishTask(id, task));
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_TASK_OVERDUE, id))
                .as("it is done")
                .hasSize(1);
    }

    private void taskDue(java.util.UUID task, LocalDate day) {
        world.db
                .update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DUE_ON, day)
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute();
    }

    @Test
    void of_what_is_claimed_confirmed_or_held_nobody_is_reminded_nor_of_a_day_that_is_not_over() {
        for (var kept : List.of(MILESTONE.CLAIMED_ON, MILESTONE.CONFIRMED_ON)) {
            for (var day : List.of(TODAY.plusDays(5), TODAY.minusDays(5))) {
                var id = recorded();
                world.db
                        .update(MILESTONE)
                        .set(MILESTONE.DUE_ON, day)
                        .set(kept, TODAY)
                        .where(MILESTONE.COMMITMENT_ID.eq(id))
                        .execute();
                clock.tick();
                assertThat(heard.of(CommitmentAct.MILESTONE_DUE, id))
                        .as(kept.getName())
                        .isEmpty();
                assertThat(heard.of(CommitmentAct.MILESTONE_OVERDUE, id))
                        .as(kept.getName())
                        .isEmpty();
            }
        }
        var id = recorded();
        var near = followUp(LocalDateTime.now(ZoneOffset.UTC).plusDays(3));
        world.as(moderator, () -> {
            followUps.schedule(id, near);
            followUps.hold(near.id(), 0, new Minutes("Held earlier.", List.of()));
        });
        due(commitments.get(id).milestones().getFirst().id(), LocalDate.now(ZoneId.of("Europe/Ljubljana")));
        clock.tick();
        assertThat(heard.of(CommitmentAct.FOLLOW_UP_REMINDER, id)).isEmpty();
        assertThat(heard.of(CommitmentAct.MILESTONE_OVERDUE, id)).isEmpty();
    }

    @Test
    void a_report_that_came_is_not_missed() {
        var id = recorded();
        world.as(
                officer,
                () -> commitments.report(
                        id, new NewReport(ImplementationStatus.LIMITED, "Begun.", List.of(), Set.of())));
        world.as(
                moderator,
                () -> followUps.schedule(
                        id,
                        new NewFollowUp(
                                FollowUpId.next(),
                                FollowUpKind.REPORTING_DATE,
                                "First report",
                                LocalDateTime.now(ZoneOffset.UTC).plusDays(9),
                                "",
                                "")));
        world.db
                .update(FOLLOW_UP)
                .set(FOLLOW_UP.SCHEDULED_AT, java.time.Instant.now().minusSeconds(3_600))
                .where(FOLLOW_UP.COMMITMENT_ID.eq(id))
                .execute();
        clock.tick();
        assertThat(heard.of(CommitmentAct.REPORT_OVERDUE, id)).isEmpty();
    }

    private void due(org.counterpart.base.MilestoneId milestone, LocalDate on) {
        world.db
                .update(MILESTONE)
                .set(MILESTONE.DUE_ON, on)
                .where(MILESTONE.ID.eq(milestone))
                .execute();
    }

    @Test
    void a_promise_is_owned_by_an_institution_that_is_admitted_and_by_nobody_else() {
        var suspended = world.institution();
        var ngoOfThem = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.SUSPENDED)
                .where(ORGANISATION.ID.eq(suspended))
                .execute();
        assertThat(world.as(moderator, () -> commitments.owners()))
                .extracting(Owner::id)
                .contains(wanted().owner())
                .doesNotContain(suspended, ngoOfThem);
        for (var owner : List.of(suspended, ngoOfThem)) {
            var promise = wanted();
            var theirs = new NewCommitment(
                    promise.id(),
                    promise.title(),
                    promise.description(),
                    owner,
                    promise.consultation(),
                    promise.point(),
                    promise.promisedOn(),
                    promise.steps());
            assertThatThrownBy(() -> world.as(moderator, () -> commitments.record(theirs)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void each_voice_speaks_for_itself_only() {
        var id = recorded();
        var milestone = commitments.get(id).milestones().getFirst().id();
        var report = new NewReport(ImplementationStatus.LIMITED, "Begun.", List.of(), Set.of());
        var strangeOfficer = world.officer(world.institution());
        var strangeRepresentative = world.representative(world.ngo());

        assertThatThrownBy(() -> world.as(strangeOfficer, () -> commitments.report(id, report)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        world.as(strangeOfficer, () -> commitments.move(milestone, 0, TODAY.plusDays(99), "Mine.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(
                        strangeRepresentative,
                        () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "In your name.", List.of())))
                .isInstanceOf(NotFound.class);

        for (var other : new AccountId[] {representative, moderator, world.administrator()}) {
            denied(other, () -> commitments.report(id, report));
        }
        for (var other : new AccountId[] {officer, moderator, world.member(ngo, Role.CONTRIBUTOR)}) {
            denied(other, () -> commitments.assess(id, ngo, ImplementationStatus.LIMITED, "No.", List.of()));
        }
        for (var other : new AccountId[] {officer, representative, world.administrator()}) {
            denied(other, () -> commitments.record(wanted()));
            denied(other, () -> commitments.owners());
            denied(other, () -> commitments.promise(null, consultation));
            denied(other, () -> commitments.find(id, ImplementationStatus.LIMITED, "No.", Set.of()));
            denied(other, () -> followUps.schedule(id, followUp(LocalDateTime.now(ZoneOffset.UTC))));
            denied(other, () -> followUps.hold(FollowUpId.next(), 0, new Minutes("No.", List.of())));
            denied(other, () -> followUps.finishTask(id, org.counterpart.base.Id.random()));
        }
        denied(representative, () -> commitments.move(milestone, 0, TODAY.plusDays(99), "No."));
        assertThat(commitments.get(id).statements()).isEmpty();
    }

    private void denied(AccountId who, Runnable act) {
        assertThatThrownBy(() -> world.as(who, act)).isInstanceOf(AccessDeniedException.class);
    }

    private CommitmentId recorded() {
        var wanted = wanted();
        return world.as(moderator, () -> commitments.record(wanted));
    }

    private NewCommitment wanted() {
        return new NewCommitment(
                CommitmentId.next(),
                "Registered within ten days",
                "Every association is registered or refused within ten days.",
                ministry,
                consultation,
                null,
                TODAY,
                steps());
    }

    private static List<NewCommitment.Step> steps() {
        return List.of(
                new NewCommitment.Step("The Act is in force", 1, TODAY.plusDays(10)),
                new NewCommitment.Step("The register is open", 3, TODAY.plusDays(200)));
    }

    private static NewFollowUp followUp(LocalDateTime at) {
        return new NewFollowUp(FollowUpId.next(), FollowUpKind.MEETING, "Half-yearly meeting", at, "Room 4", "All");
    }
}
