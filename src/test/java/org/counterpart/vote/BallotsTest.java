package org.counterpart.vote;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.counterpart.HeardActs;
import org.counterpart.Poison;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Refused;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.text.TextStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class BallotsTest {

    @Autowired
    TestWorld world;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotClock jobs;

    @Autowired
    DatabaseClock clock;

    @Autowired
    Poison poison;

    @Autowired
    HeardActs heard;

    @Autowired
    Contributions contributions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    AccountId moderator;
    ConsultationId consultation;
    OrganisationId ngo;
    AccountId representative;

    @BeforeEach
    void aDeliberation() {
        moderator = world.moderator();
        ngo = world.ngo();
        representative = world.representative(ngo);
        consultation = consultation(Phase.DELIBERATION);
    }

    private ConsultationId consultation(Phase phase) {
        var id = world.consultation(world.institution(), phase);
        world.text(id, 2);
        invite(id, ngo);
        return id;
    }

    private void invite(ConsultationId id, OrganisationId organisation) {
        world.db
                .insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .values(id, organisation, clock.now())
                .execute();
    }

    private NewBallot rule(boolean openRoll) {
        return new NewBallot(
                BallotId.next(),
                consultation,
                null,
                "Shall the text go forward?",
                Electorate.INVITED_NGOS,
                Majority.SIMPLE,
                50,
                openRoll);
    }

    private BallotId opened(boolean openRoll) {
        var rule = rule(openRoll);
        world.as(moderator, () -> ballots.fix(rule));
        jobs.tick();
        return rule.id();
    }

    private void end(BallotId id) {
        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, clock.now().minusSeconds(1))
                .where(BALLOT.ID.eq(id))
                .execute();
    }

    private void cast(BallotId id, Choice choice) {
        world.as(representative, () -> ballots.cast(id, ngo, choice, "Because."));
    }

    private Choice seen(AccountId who) {
        return world.as(
                who,
                () -> ballots.of(consultation).getFirst().roll().stream()
                        .filter(voter -> voter.organisation().equals(ngo))
                        .findFirst()
                        .orElseThrow()
                        .choice());
    }

    @Test
    void members_read_how_their_organisation_voted_before_and_after_closing_and_nobody_else_does() {
        var id = opened(false);
        var reader = world.member(ngo, Role.READER);
        var other = world.representative(world.ngo());
        assertThat(seen(reader)).isNull();
        cast(id, Choice.AGAINST);
        assertThat(seen(reader)).isEqualTo(Choice.AGAINST);
        assertThat(seen(representative)).isEqualTo(Choice.AGAINST);
        assertThat(seen(other)).isNull();
        assertThat(seen(moderator)).isNull();
        end(id);
        jobs.tick();
        assertThat(seen(reader)).isEqualTo(Choice.AGAINST);
        assertThat(seen(other)).isNull();
        assertThat(seen(moderator)).isNull();
    }

    @Test
    void a_ballot_opens_with_a_frozen_roll_and_closes_with_its_result() {
        var second = world.ngo();
        invite(consultation, second);
        var id = opened(true);
        assertThat(ballots.find(id).status()).isEqualTo(BallotStatus.OPEN);
        assertThat(ballots.find(id).roll())
                .extracting(Ballot.Voter::organisation)
                .containsExactlyInAnyOrder(ngo, second);
        var late = world.ngo();
        invite(consultation, late);
        assertThatThrownBy(() -> world.as(world.representative(late), () -> ballots.cast(id, late, Choice.FOR, "")))
                .isInstanceOf(Refused.class);

        cast(id, Choice.AGAINST);
        cast(id, Choice.FOR);
        assertThat(ballots.find(id).roll()).extracting(Ballot.Voter::choice).containsOnlyNulls();
        end(id);
        jobs.tick();
        jobs.tick();
        var closed = ballots.find(id);
        assertThat(closed.result()).isEqualTo(BallotResult.CARRIED);
        assertThat(closed.tally()).isEqualTo(new Tally(2, 1, 0, 0));
        assertThat(closed.roll())
                .filteredOn(Ballot.Voter::voted)
                .extracting(Ballot.Voter::choice, Ballot.Voter::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Choice.FOR, "Because."));
        assertThatThrownBy(() -> cast(id, Choice.FOR)).isInstanceOf(Refused.class);
    }

    /** Nobody votes for an organisation that is not admitted at that hour, nor for one that is no NGO, and none of them raises the quorum. */
    @ParameterizedTest
    @EnumSource(Electorate.class)
    void the_roll_has_the_admitted_ngos_that_are_asked_and_nobody_else(Electorate electorate) {
        var suspended = world.ngo();
        var institution = world.institution();
        var uninvited = world.ngo();
        List.of(suspended, institution).forEach(one -> invite(consultation, one));
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.SUSPENDED)
                .where(ORGANISATION.ID.eq(suspended))
                .execute();
        var rule = rule(true);
        var wanted = new NewBallot(
                rule.id(), consultation, null, rule.question(), electorate, rule.majority(), 50, rule.openRoll());
        var foretold = world.as(moderator, () -> ballots.eligible(consultation, electorate));
        world.as(moderator, () -> ballots.fix(wanted));
        jobs.tick();

        var roll = ballots.find(wanted.id()).roll().stream()
                .map(Ballot.Voter::organisation)
                .toList();
        assertThat(roll).contains(ngo).doesNotContain(suspended, institution);
        assertThat(roll.contains(uninvited)).isEqualTo(electorate == Electorate.ADMITTED_NGOS);
        assertThat(foretold).as("as many as were foretold").isEqualTo(roll.size());
        assertThat(world.db.fetchValue(BALLOT.ELIGIBLE, BALLOT.ID.eq(wanted.id())))
                .isEqualTo(roll.size());
    }

    @Test
    void what_is_voted_on_is_the_latest_text_that_is_published() {
        var published = world.text(consultation, 2);
        var draft = world.text(consultation, 2);
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .where(TEXT_VERSION.ID.eq(draft))
                .execute();
        var rule = rule(true);
        world.as(moderator, () -> ballots.fix(rule));
        assertThat(world.db.fetchValue(BALLOT.TEXT_VERSION_ID, BALLOT.ID.eq(rule.id())))
                .isEqualTo(published);
    }

    @Test
    void a_ballot_fixed_wrongly_is_revoked_with_a_reason_before_it_opens_and_never_after() {
        consultation = consultation(Phase.OPEN);
        var rule = rule(true);
        world.as(moderator, () -> ballots.fix(rule));
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.revoke(rule.id(), " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(representative, () -> ballots.revoke(rule.id(), "Mine.")))
                .isInstanceOf(AccessDeniedException.class);
        world.as(moderator, () -> ballots.revoke(rule.id(), "The quorum was mistyped."));
        assertThat(ballots.find(rule.id()).status()).isEqualTo(BallotStatus.REVOKED);
        assertThat(ballots.find(rule.id()).revokedBecause()).isEqualTo("The quorum was mistyped.");
        world.db
                .update(BALLOT)
                .set(BALLOT.OPENS_AT, clock.now().minusSeconds(1))
                .where(BALLOT.ID.eq(rule.id()))
                .execute();
        jobs.tick();
        assertThat(ballots.find(rule.id()).status()).as("it never opens").isEqualTo(BallotStatus.REVOKED);

        consultation = consultation(Phase.DELIBERATION);
        var running = opened(true);
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.revoke(running, "Too late.")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void with_a_closed_roll_nobody_learns_who_voted_how_and_no_reason_is_kept() {
        var id = opened(false);
        cast(id, Choice.FOR);
        end(id);
        jobs.tick();
        var closed = ballots.find(id);
        assertThat(closed.tally().votesFor()).isEqualTo(1);
        assertThat(closed.roll()).extracting(Ballot.Voter::choice).containsOnlyNulls();
        assertThat(world.db.fetchValue(VOTE.REASON, VOTE.BALLOT_ID.eq(id))).isEmpty();
    }

    @Test
    void while_a_secret_ballot_runs_each_organisation_knows_of_its_own_vote_only() {
        var second = world.ngo();
        invite(consultation, second);
        var id = opened(false);
        cast(id, Choice.FOR);
        var others = List.of(
                world.representative(second), moderator, world.administrator(), world.officer(world.institution()));
        for (var other : others) {
            var seen = world.as(other, () -> ballots.find(id));
            assertThat(seen.roll()).extracting(Ballot.Voter::voted).containsOnly(false);
            assertThat(seen.takingPart()).isZero();
        }
        assertThat(ballots.find(id).roll()).extracting(Ballot.Voter::voted).containsOnly(false);
        assertThat(world.as(representative, () -> ballots.of(consultation))
                        .getFirst()
                        .roll())
                .filteredOn(Ballot.Voter::voted)
                .extracting(Ballot.Voter::organisation)
                .containsExactly(ngo);
        end(id);
        jobs.tick();
        assertThat(ballots.find(id).takingPart()).isEqualTo(1);
    }

    @Test
    void votes_of_one_organisation_at_the_same_moment_are_one_vote() throws Exception {
        var id = opened(true);
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 24; i++) {
            var choice = Choice.values()[i % 3];
            work.add(() -> {
                cast(id, choice);
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var result : pool.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(world.db.fetchCount(VOTE, VOTE.BALLOT_ID.eq(id))).isEqualTo(1);
        end(id);
        jobs.tick();
        assertThat(ballots.find(id).tally().takingPart()).isEqualTo(1);
    }

    @Test
    void several_nodes_open_and_close_a_ballot_once() throws Exception {
        var rule = rule(true);
        world.as(moderator, () -> ballots.fix(rule));
        ticks(6);
        assertThat(world.db.fetchCount(BALLOT_ROLL, BALLOT_ROLL.BALLOT_ID.eq(rule.id())))
                .isEqualTo(1);
        end(rule.id());
        ticks(6);
        assertThat(ballots.find(rule.id()).status()).isEqualTo(BallotStatus.CLOSED);
        assertThat(world.db.fetchValue(BALLOT.VERSION, BALLOT.ID.eq(rule.id()))).isEqualTo(2);
    }

    private void ticks(int nodes) throws Exception {
        try (var pool = Executors.newFixedThreadPool(nodes)) {
            for (var result : pool.invokeAll(java.util.Collections.nCopies(nodes, Executors.callable(jobs::tick)))) {
                result.get();
            }
        }
    }

    @Test
    void one_ballot_that_cannot_open_or_close_holds_up_no_other() {
        var ids = Stream.generate(() -> rule(true)).limit(3).toList();
        ids.forEach(rule -> world.as(moderator, () -> ballots.fix(rule)));
        var bad = ids.stream()
                .map(NewBallot::id)
                .min(Comparator.comparing(id -> id.value().toString()))
                .orElseThrow();
        var good = ids.stream().map(NewBallot::id).filter(id -> !id.equals(bad)).toList();
        poison.poison(bad);
        jobs.tick();
        assertThat(ballots.find(bad).status()).isEqualTo(BallotStatus.PREPARED);
        assertThat(good).allSatisfy(id -> assertThat(ballots.find(id).status()).isEqualTo(BallotStatus.OPEN));
        poison.cure(bad);
        jobs.tick();
        poison.poison(bad);
        ids.forEach(rule -> end(rule.id()));
        jobs.tick();
        assertThat(ballots.find(bad).status()).isEqualTo(BallotStatus.OPEN);
        assertThat(good).allSatisfy(id -> assertThat(ballots.find(id).status()).isEqualTo(BallotStatus.CLOSED));
        poison.cure(bad);
        jobs.tick();
        assertThat(ballots.find(bad).status()).isEqualTo(BallotStatus.CLOSED);
    }

    @Test
    void nobody_votes_after_the_hour_even_before_the_ballot_is_closed() {
        var id = opened(true);
        end(id);
        assertThatThrownBy(() -> cast(id, Choice.FOR)).isInstanceOf(Refused.class);
    }

    @Test
    void a_ballot_waits_for_the_end_of_contributions() {
        consultation = consultation(Phase.OPEN);
        var id = opened(true);
        assertThat(ballots.find(id).status()).isEqualTo(BallotStatus.PREPARED);
        assertThatThrownBy(() -> cast(id, Choice.FOR)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"REVIEW", "ANSWERED", "DECIDED", "FOLLOW_UP", "ARCHIVED"})
    void no_ballot_is_fixed_after_the_deliberation(Phase phase) {
        consultation = consultation(phase);
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.fix(rule(true))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_amendment_that_does_not_stand_is_not_voted_on() {
        var comment = world.contribution(
                consultation, world.text(consultation, 1), null, ngo, representative, ContributionKind.COMMENT);
        var rule = new NewBallot(
                BallotId.next(),
                consultation,
                comment,
                "Shall it be taken up?",
                Electorate.ADMITTED_NGOS,
                Majority.ABSOLUTE,
                0,
                true);
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.fix(rule))).isInstanceOf(Refused.class);
    }

    @Test
    void a_ballot_on_an_amendment_that_is_withdrawn_lapses_and_the_moderator_is_told() {
        consultation = consultation(Phase.OPEN);
        var amendment = amendment();
        var rule = on(amendment);
        world.as(moderator, () -> ballots.fix(rule));
        world.as(representative, () -> contributions.withdraw(amendment, "It was a mistake."));
        assertThat(ballots.find(rule.id()).status()).isEqualTo(BallotStatus.LAPSED);
        assertThat(heard.of(BallotAct.BALLOT_LAPSED, rule.id())).hasSize(1);
        assertThat(world.db.fetchExists(
                        NOTICE, NOTICE.ACCOUNT_ID.eq(moderator).and(NOTICE.KIND.eq(BallotAct.BALLOT_LAPSED))))
                .isTrue();
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.fix(on(amendment))))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ContributionStatus.class,
            names = {"WITHDRAWN", "REPLACED"})
    void a_ballot_does_not_open_on_an_amendment_that_does_not_stand_and_a_running_one_is_marked(
            ContributionStatus ended) {
        var gone = amendment();
        var later = amendment();
        var lapsing = on(gone);
        var running = on(later);
        world.as(moderator, () -> ballots.fix(lapsing));
        world.as(moderator, () -> ballots.fix(running));
        ended(gone, ended);
        assertThatThrownBy(() -> world.as(moderator, () -> ballots.fix(on(gone))))
                .isInstanceOf(Refused.class);
        jobs.tick();
        assertThat(ballots.find(lapsing.id()).status()).isEqualTo(BallotStatus.LAPSED);
        assertThat(ballots.find(running.id()).status()).isEqualTo(BallotStatus.OPEN);
        ended(later, ContributionStatus.WITHDRAWN);
        jobs.tick();
        assertThat(ballots.find(running.id()).status()).isEqualTo(BallotStatus.OPEN);
        assertThat(ballots.find(running.id()).amendmentWithdrawn()).isTrue();
    }

    @Test
    void a_ballot_is_reminded_of_before_it_closes_once_for_each_date() {
        var id = opened(true);
        closes(id, Duration.ofDays(2));
        jobs.tick();
        jobs.tick();
        assertThat(heard.of(BallotAct.BALLOT_CLOSING_SOON, id)).hasSize(1);
        closes(id, Duration.ofHours(20));
        jobs.tick();
        jobs.tick();
        closes(id, Duration.ofDays(9));
        jobs.tick();
        closes(id, Duration.ofHours(21));
        jobs.tick();
        assertThat(heard.of(BallotAct.BALLOT_CLOSING_SOON, id)).hasSize(1);
        assertThat(heard.of(BallotAct.BALLOT_CLOSING_TOMORROW, id))
                .as("two dates")
                .hasSize(2);
    }

    @Test
    void of_a_ballot_that_is_open_for_less_than_that_nobody_is_reminded_days_before() {
        var id = opened(true);
        world.db
                .update(BALLOT)
                .set(BALLOT.OPENS_AT, DatabaseClock.in(Duration.ofMinutes(-5)))
                .where(BALLOT.ID.eq(id))
                .execute();
        closes(id, Duration.ofDays(2));
        jobs.tick();
        assertThat(heard.of(BallotAct.BALLOT_CLOSING_SOON, id)).isEmpty();
        closes(id, Duration.ofHours(20));
        jobs.tick();
        assertThat(heard.of(BallotAct.BALLOT_CLOSING_TOMORROW, id)).isEmpty();
    }

    private void closes(BallotId id, Duration fromNow) {
        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, DatabaseClock.in(fromNow))
                .where(BALLOT.ID.eq(id))
                .execute();
    }

    private ContributionId amendment() {
        return world.contribution(
                consultation, world.text(consultation, 1), null, ngo, representative, ContributionKind.AMENDMENT);
    }

    private NewBallot on(ContributionId amendment) {
        return new NewBallot(
                BallotId.next(),
                consultation,
                amendment,
                "Shall it be taken up?",
                Electorate.ADMITTED_NGOS,
                Majority.SIMPLE,
                0,
                true);
    }

    private void ended(ContributionId amendment, ContributionStatus status) {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, status)
                .where(CONTRIBUTION.ID.eq(amendment))
                .execute();
    }

    @Test
    void a_ballot_follows_an_extended_timetable() {
        var id = opened(true);
        var later = clock.now().plus(Duration.ofDays(33));
        transaction.executeWithoutResult(status -> {
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.DELIBERATION_CLOSES_AT, later)
                    .where(CONSULTATION.ID.eq(consultation))
                    .execute();
            events.publishEvent(Act.of(ConsultationAct.CONSULTATION_EXTENDED, consultation, "More time")
                    .in(consultation));
        });
        assertThat(ballots.find(id).closesAt()).isEqualTo(later);
    }

    @Test
    void moderators_fix_and_representatives_of_the_roll_vote() {
        var rule = rule(true);
        for (var who : List.of(representative, world.officer(world.institution()), world.administrator())) {
            assertThatThrownBy(() -> world.as(who, () -> ballots.fix(rule))).isInstanceOf(AccessDeniedException.class);
        }
        var id = opened(true);
        for (var who : List.of(moderator, world.member(ngo, Role.CONTRIBUTOR), world.member(ngo, Role.READER))) {
            assertThatThrownBy(() -> world.as(who, () -> ballots.cast(id, ngo, Choice.FOR, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(stranger, () -> ballots.cast(id, ngo, Choice.FOR, "")))
                .isInstanceOf(NotFound.class);
    }
}
