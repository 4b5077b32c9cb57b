package org.counterpart.base;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.LINK;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.PhaseClock;
import org.counterpart.consultation.Proceedings;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Invitation;
import org.counterpart.identity.Member;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Admissions;
import org.counterpart.organisation.Application;
import org.counterpart.organisation.Members;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.ResponseAct;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one person does in the gap between two statements of another. The gap is held open by the other's own thread, or by a transaction that
 * does not end; the database itself says who waits. On MariaDB the statements' own locks hold up a draft and a submission too, so that only
 * MySQL shows what a missing turn does to them.
 */
@ProductTest
class TurnsTest {

    private static final String GOOD = "violet turbine over gravel";

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Proceedings proceedings;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ContributionDrafts drafts;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Drafts openings;

    @Autowired
    private SharedDrafts shared;

    @Autowired
    private PhaseClock phaseClock;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Members members;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Letters letters;

    @Autowired
    private DatabaseClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private OrganisationId ministry;
    private OrganisationId ngo;
    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
    }

    @AfterEach
    void everybody_goes_home() {
        people.close();
    }

    @Test
    void a_draft_finished_while_the_answers_are_published_is_published_with_them_or_holds_them_up() throws Exception {
        world.answersDrafted(consultation, text, List.of(ngo), 30);
        var last = world.db
                .select(POINT.ID)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .orderBy(POINT.CREATED_AT.desc(), POINT.ID.desc())
                .limit(1)
                .fetchSingle(POINT.ID);
        var late = point("2");
        world.db
                .update(POINT)
                .set(POINT.CREATED_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .where(POINT.ID.eq(late))
                .execute();
        var colleague = world.officer(ministry);
        CompletableFuture<?> publishing;
        CompletableFuture<?> saving;
        try (var gap = holding(() -> world.db
                .select(POINT.ID)
                .from(POINT)
                .where(POINT.ID.eq(last))
                .forUpdate()
                .fetch())) {
            publishing = go(officer, () -> {
                points.publish(consultation, "");
                return true;
            });
            untilDoneOrWaiting(publishing, 1);
            saving = go(colleague, () -> points.save(late, 0, new Answer(Outcome.NOTED, "Read.", null)));
            untilDoneOrWaiting(saving, 2);
        }
        assertThatThrownBy(publishing::join).as("one point was open").hasCauseInstanceOf(Refused.class);
        saving.join();
        assertThat(phase()).isEqualTo(Phase.REVIEW);
        assertThat(status(late)).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void what_is_submitted_while_its_phase_closes_has_its_point_before_the_answers_are_counted() {
        consultation = world.consultation(ministry, Phase.OPEN);
        world.db
                .update(CONSULTATION)
                .setNull(CONSULTATION.DELIBERATION_CLOSES_AT)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        text = world.text(consultation, 3);
        var proposal = proposals.of(consultation);
        var draft = world.as(
                representative,
                () -> drafts.save(Draft.comment(proposal, world.article(text, "2"), ngo)
                        .saying("within ninety days", "Too long.", "")));
        var closing = behind("update `contribution`", () -> {
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, DatabaseClock.NOW)
                    .where(CONSULTATION.ID.eq(consultation))
                    .execute();
            phaseClock.tick();
            world.as(officer, () -> points.publish(consultation, ""));
            return true;
        });
        world.as(representative, () -> submissions.submit(draft.id(), draft.version()));
        assertThatThrownBy(closing::join).hasCauseInstanceOf(Refused.class);
        assertThat(phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void two_organisations_of_one_name_that_prove_their_addresses_at_once_have_both_applied() {
        var name = TestWorld.unique("River Watch");
        var first = address();
        var second = address();
        for (var one : List.of(first, second)) {
            admissions.apply(new Application(name, "", "We watch rivers.", "", "Ana Kos", one), Locale.ENGLISH);
        }
        var other = behind(
                "insert into `organisation` ", () -> admissions.confirm(letters.secret(second), GOOD, Locale.ENGLISH));
        admissions.confirm(letters.secret(first), GOOD, Locale.ENGLISH);
        other.join();
        assertThat(world.db.fetchCount(ORGANISATION, ORGANISATION.NAME.eq(name)))
                .isEqualTo(2);
    }

    @Test
    void an_invitation_that_is_taken_while_another_replaces_it_is_gone() {
        var email = address();
        world.as(representative, () -> members.invite(ngo, email, Role.REPRESENTATIVE));
        var secret = letters.secret(email);
        var taking = transaction.execute(status -> {
            world.db
                    .select(ORGANISATION.ID)
                    .from(ORGANISATION)
                    .where(ORGANISATION.ID.eq(ngo))
                    .forUpdate()
                    .fetch();
            var other = CompletableFuture.supplyAsync(
                    () -> accounts.accept(secret, "", "Bo Li", GOOD, Locale.ENGLISH), people);
            untilDoneOrWaiting(other, 1);
            world.as(representative, () -> members.invite(ngo, email, Role.READER));
            return other;
        });
        assertThatThrownBy(taking::join).hasCauseInstanceOf(Refused.class);
        assertThat(world.as(representative, () -> members.invitations(ngo)))
                .extracting(Invitation::role)
                .containsExactly(Role.READER);
    }

    @Test
    void somebody_who_takes_an_invitation_while_another_is_sent_does_not_wait_crosswise() {
        var email = address();
        invite(email);
        var secret = letters.secret(email);
        var other = behind("update `link`", () -> inOneGo(() -> members.invite(ngo, email, Role.READER)));
        enter(secret, email);
        assertThatThrownBy(other::join).as("is a member already").hasCauseInstanceOf(Refused.class);
        assertThat(roleOf(email)).contains(Role.CONTRIBUTOR);
    }

    @Test
    void somebody_who_takes_an_invitation_while_the_role_is_changed_or_ended_does_not_wait_crosswise() {
        for (var end : List.of(true, false)) {
            var email = address();
            invite(email);
            var secret = letters.secret(email);
            enter(secret, email);
            // A second one from the time when one address could have several.
            world.db
                    .update(LINK)
                    .setNull(LINK.USED_AT)
                    .where(LINK.EMAIL.eq(email))
                    .execute();
            var member = memberOf(email);
            Runnable act = end ? () -> members.remove(ngo, member) : () -> members.changeRole(ngo, member, Role.READER);
            var other = behind("update `link`", () -> inOneGo(act));
            enter(secret, email);
            other.join();
            assertThat(roleOf(email)).isEqualTo(end ? Optional.empty() : Optional.of(Role.READER));
        }
    }

    @Test
    void a_password_set_by_letter_while_its_owner_changes_it_does_not_wait_crosswise() {
        var email = address();
        invite(email);
        enter(letters.secret(email), email);
        var owner = memberOf(email);
        accounts.forgotten(email);
        var other = behind(
                "update `link`",
                () -> world.as(owner, () -> {
                    accounts.changePassword(GOOD, "amber lanterns at dusk");
                    return true;
                }));
        transaction.execute(s -> accounts.setPassword(letters.secret(email), "copper kettles on ice"));
        assertThatThrownBy(other::join).as("that password is gone").hasCauseInstanceOf(Refused.class);
    }

    @Test
    void words_set_aside_while_their_comment_is_submitted_leave_nothing_that_nobody_can_read() {
        consultation = world.consultation(ministry, Phase.OPEN);
        text = world.text(consultation, 1);
        var draft = world.as(
                representative,
                () -> drafts.save(
                        Draft.comment(proposals.of(consultation), null, ngo).saying("", "Too long.", "")));
        var submitting = behind(
                "select `contribution`",
                () -> world.as(representative, () -> submissions.submit(draft.id(), draft.version())));
        world.as(
                representative,
                () -> shared.setAside(DraftKind.CONTRIBUTION, draft.id().value(), draft.version(), draft.fields()));
        submitting.join();
        assertThat(world.db.fetchCount(
                        DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(draft.id().value())))
                .isZero();
    }

    @Test
    void words_set_aside_while_their_consultation_is_given_up_leave_nothing_that_nobody_can_read() {
        var id = ConsultationId.next();
        world.as(officer, () -> openings.create(id, ministry, "A draft", "en"));
        var words = world.as(officer, () -> shared.source(DraftKind.OPENING).read(id.value()));
        var colleague = world.officer(ministry);
        var discarding = behind("select `consultation`", () -> {
            world.as(colleague, () -> openings.discard(id));
            return true;
        });
        world.as(officer, () -> shared.setAside(DraftKind.OPENING, id.value(), 0, words));
        discarding.join();
        assertThat(world.db.fetchCount(DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(id.value())))
                .isZero();
    }

    @Test
    void two_who_begin_to_replace_the_same_at_once_begin_one_draft() {
        consultation = world.consultation(ministry, Phase.OPEN);
        text = world.text(consultation, 1);
        var old = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        var other = behind("insert into `contribution`", () -> world.as(colleague, () -> drafts.replacing(old)));
        var mine = world.as(representative, () -> drafts.replacing(old));
        assertThat(other.join().id()).isEqualTo(mine.id());
    }

    @Test
    void a_promise_that_is_recorded_twice_at_once_is_recorded_once() {
        consultation = world.consultation(ministry, Phase.DECIDED);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var moderator = world.moderator();
        var today = clock.today(world.as(moderator, () -> commitments.promise(null, consultation))
                .zone());
        var promise = new NewCommitment(
                CommitmentId.next(),
                "Registered within ten days",
                "Every association.",
                ministry,
                consultation,
                null,
                today,
                List.of(new NewCommitment.Step("The Act is in force", 1, today.plusDays(60))));
        var again = behind("insert into `commitment` ", () -> world.as(moderator, () -> commitments.record(promise)));
        world.as(moderator, () -> commitments.record(promise));
        assertThat(again.join()).isEqualTo(promise.id());
    }

    private void invite(String email) {
        world.as(representative, () -> members.invite(ngo, email, Role.CONTRIBUTOR));
    }

    /** In a transaction around it nothing begins anew: what the database gives up for another fails. */
    private void enter(String secret, String email) {
        transaction.execute(s -> accounts.accept(secret, email, "Ana Kos", GOOD, Locale.ENGLISH));
    }

    private boolean inOneGo(Runnable work) {
        transaction.executeWithoutResult(s -> world.as(representative, work));
        return true;
    }

    private Optional<Role> roleOf(String email) {
        return member(email).map(Member::role);
    }

    private AccountId memberOf(String email) {
        return member(email).orElseThrow().account();
    }

    private Optional<Member> member(String email) {
        return world.as(representative, () -> members.of(ngo)).stream()
                .filter(member -> member.email().equals(email))
                .findFirst();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void a_ballot_fixed_while_the_period_is_extended_has_the_new_end() throws Exception {
        consultation = world.consultation(ministry, Phase.DELIBERATION);
        text = world.text(consultation, 1);
        var end = world.db
                .select(CONSULTATION.DELIBERATION_CLOSES_AT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1()
                .plusSeconds(86_400);
        var ballot = new NewBallot(
                BallotId.next(),
                consultation,
                null,
                "Shall it be?",
                Electorate.ADMITTED_NGOS,
                Majority.SIMPLE,
                0,
                true);
        var moderator = world.moderator();
        CompletableFuture<?> fixing;
        try (var extension =
                holding(() -> world.as(officer, () -> proceedings.extend(consultation, end, "Asked for")))) {
            fixing = go(moderator, () -> {
                ballots.fix(ballot);
                return true;
            });
            untilDoneOrWaiting(fixing, 1);
        }
        fixing.join();
        assertThat(world.db
                        .select(BALLOT.CLOSES_AT)
                        .from(BALLOT)
                        .where(BALLOT.ID.eq(ballot.id()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(end);
    }

    @Test
    void however_many_answers_are_published_the_statements_are_the_same() throws Exception {
        var few = statementsToPublish(3);
        assertThat(statementsToPublish(1000)).isEqualTo(few);
        assertThat(statementsToPublish(4000)).isEqualTo(few).isLessThan(60);
        assertThat(world.db.fetchCount(
                        NOTICE,
                        NOTICE.CONSULTATION_ID.eq(consultation),
                        NOTICE.KIND.eq(ResponseAct.CONTRIBUTOR_ANSWERED),
                        NOTICE.ACCOUNT_ID.eq(representative)))
                .as("one letter")
                .isEqualTo(1);
    }

    private int statementsToPublish(int count) throws Exception {
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.answersDrafted(consultation, world.text(consultation, 1), List.of(ngo), count);
        return StatementCount.of(() -> world.as(officer, () -> points.publish(consultation, "")));
    }

    private PointId point(String handle) {
        var comment = world.contribution(
                consultation, text, world.article(text, handle), ngo, representative, ContributionKind.COMMENT);
        transaction.executeWithoutResult(
                s -> events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1")
                        .by(representative, ngo)
                        .in(consultation)));
        return new PointId(comment.value());
    }

    private PointStatus status(PointId id) {
        return world.db
                .select(POINT.STATUS)
                .from(POINT)
                .where(POINT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private Phase phase() {
        return world.db
                .select(CONSULTATION.PHASE)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1();
    }

    /**
     * What somebody else does right behind the next statement of this thread that begins so, up to its end or to where it has to wait for what
     * this thread does.
     */
    private <T> CompletableFuture<T> behind(String statement, Callable<T> work) {
        var other = new CompletableFuture<T>();
        StatementCount.behind(statement, () -> {
            people.execute(() -> {
                try {
                    other.complete(work.call());
                } catch (Exception e) {
                    other.completeExceptionally(e);
                }
            });
            untilDoneOrWaiting(other, 1);
        });
        return other.orTimeout(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<?> go(AccountId who, Callable<?> work) {
        return CompletableFuture.supplyAsync(() -> world.as(who, work), people);
    }

    private void untilDoneOrWaiting(CompletableFuture<?> other, int waiting) {
        while (!other.isDone() && waiting() < waiting) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private int waiting() {
        return world.db
                .select(DSL.count())
                .from("information_schema.processlist")
                // No statement of this world takes so long by itself; whole seconds, because only MariaDB counts
                // parts.
                .where("command = 'Query' and db = database() and time >= 2 and id <> connection_id()")
                .fetchSingle()
                .value1();
    }

    private Holding holding(Runnable first) throws Exception {
        return new Holding(first);
    }

    /** A transaction that has done something and does not end before it is closed. */
    private final class Holding implements AutoCloseable {

        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Void> transactionUnderWay;

        Holding(Runnable first) throws InterruptedException {
            transactionUnderWay = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(status -> {
                        try {
                            first.run();
                            done.countDown();
                            end.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        } finally {
                            done.countDown();
                        }
                    }),
                    people);
            done.await();
        }

        @Override
        public void close() {
            end.countDown();
            try {
                transactionUnderWay.get(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
    }
}
