package org.counterpart.response.rejoinder;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.counterpart.HeardActs;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.base.Stale;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Counting;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.Rules;
import org.counterpart.receipt.Receipt;
import org.counterpart.receipt.ReceiptKind;
import org.counterpart.receipt.Receipts;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.counterpart.response.ResponseAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class RejoindersTest {

    private static final String WHY = "The answer does not speak of the *deadline*.";

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Rejoinders rejoinders;

    @Autowired
    private SharedDrafts drafts;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Rules rules;

    @Autowired
    private HeardActs heard;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganisationId ministry;
    private OrganisationId ngo;
    private AccountId officer;
    private AccountId representative;
    private AccountId contributor;
    private AccountId moderator;
    private ConsultationId consultation;
    private PointId point;

    @BeforeEach
    void an_answer_that_was_published_and_may_be_contested() {
        ministry = world.institution();
        ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        moderator = world.moderator();
        consultation = world.consultation(ministry, Phase.REVIEW);
        var text = world.text(consultation, 2);
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        point = new PointId(comment.value());
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOT_ACCEPTED, "Too short a time.", null)));
        world.as(officer, () -> points.publish(consultation, ""));
        window(Duration.ofDays(5), Duration.ofDays(9));
    }

    private void window(Duration closes, Duration due) {
        world.db
                .insertInto(REJOINDER_WINDOW)
                .set(REJOINDER_WINDOW.CONSULTATION_ID, consultation)
                .set(REJOINDER_WINDOW.CLOSES_AT, DatabaseClock.in(closes))
                .set(REJOINDER_WINDOW.REPLIES_DUE_AT, DatabaseClock.in(due))
                .onDuplicateKeyUpdate()
                .set(REJOINDER_WINDOW.CLOSES_AT, DatabaseClock.in(closes))
                .set(REJOINDER_WINDOW.REPLIES_DUE_AT, DatabaseClock.in(due))
                .execute();
    }

    @Test
    void an_answer_is_contested_kept_and_found_on_and_all_of_it_is_read_by_everybody() {
        contested();
        world.as(officer, () -> rejoinders.keep(point, 2, "The register needs it."));
        world.as(moderator, () -> rejoinders.find(point, 3, Finding.INSUFFICIENTLY_ANSWERED, "Nothing on the term."));

        var read = world.as(world.representative(world.ngo()), () -> rejoinders.of(point))
                .rejoinder();
        assertThat(read).isNotNull();
        assertThat(read.body()).isEqualTo(WHY);
        assertThat(read.contested()).isEqualTo(new Rejoinder.Contested(Outcome.NOT_ACCEPTED, "Too short a time."));
        assertThat(read.replied()).isNotNull().satisfies(reply -> {
            assertThat(reply.reply()).isEqualTo(Reply.KEPT);
            assertThat(reply.outcome()).isNull();
        });
        assertThat(read.found())
                .isNotNull()
                .extracting(Rejoinder.Found::finding)
                .isEqualTo(Finding.INSUFFICIENTLY_ANSWERED);
        for (var kind : List.of(ResponseAct.ANSWER_CONTESTED, ResponseAct.ANSWER_KEPT, ResponseAct.FINDING_RECORDED)) {
            assertThat(heard.of(kind, point)).as(kind.name()).hasSize(1);
        }
        assertThat(heard.of(ResponseAct.ANSWER_CONTESTED, point).getFirst().detail())
                .isEqualTo("The answer does not speak of the deadline.");
    }

    @Test
    void a_changed_answer_takes_the_place_of_the_one_that_was_contested_which_stays_beside_it() {
        contested();
        world.as(officer, () -> rejoinders.change(point, 2, new Answer(Outcome.NOTED, "We will look again.", null)));

        var answer = world.as(representative, () -> points.get(point)).answer();
        assertThat(answer).isEqualTo(new Answer(Outcome.NOTED, "We will look again.", null));
        var read = world.as(representative, () -> rejoinders.of(point)).rejoinder();
        assertThat(read).isNotNull();
        assertThat(read.contested()).isEqualTo(new Rejoinder.Contested(Outcome.NOT_ACCEPTED, "Too short a time."));
        assertThat(read.replied())
                .isNotNull()
                .extracting(Rejoinder.Replied::outcome)
                .isEqualTo(Outcome.NOTED);
        assertThat(heard.of(ResponseAct.ANSWER_CHANGED, point)).hasSize(1);
    }

    @Test
    void a_change_must_change_something_and_lack_nothing() {
        contested();
        refused("response.rejoinder.problem.same", officer, () -> {
            rejoinders.change(point, 2, new Answer(Outcome.NOT_ACCEPTED, "Too short a time. ", null));
            return 0;
        });
        refused("response.problem.reason", officer, () -> {
            rejoinders.change(point, 2, new Answer(Outcome.NOTED, " ", null));
            return 0;
        });
        refused("response.rejoinder.problem.reason", officer, () -> {
            rejoinders.keep(point, 2, "");
            return 0;
        });
    }

    @Test
    void it_is_contested_once() {
        contested();
        refused("response.rejoinder.problem.once", representative, () -> rejoinders.save(point, 2, "And more."));
        refused("response.rejoinder.problem.once", representative, () -> {
            rejoinders.submit(point, 2);
            return 0;
        });
    }

    @Test
    void a_rejoinder_says_why() {
        world.as(contributor, () -> rejoinders.save(point, 0, " "));
        refused("response.rejoinder.problem.words", representative, () -> {
            rejoinders.submit(point, 1);
            return 0;
        });
    }

    @Test
    void members_of_the_organisation_share_one_draft_and_nobody_else_sees_it() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        assertThat(world.as(
                        representative, () -> drafts.source(DraftKind.REJOINDER).read(point.value())))
                .isEqualTo(RejoinderFields.of(WHY));
        assertThatThrownBy(() -> world.as(representative, () -> rejoinders.save(point, 0, "Mine")))
                .isInstanceOf(Stale.class);
        assertThat(world.as(contributor, () -> drafts.count(DraftKind.REJOINDER, point.value())))
                .isEqualTo(1);
        for (var outsider : List.of(officer, moderator, world.representative(world.ngo()))) {
            assertThat(world.as(outsider, () -> rejoinders.of(point)).rejoinder())
                    .isNull();
            assertThat(world.as(outsider, () -> rejoinders.contested(consultation, 0, 10)))
                    .isEmpty();
            assertThatThrownBy(
                            () -> world.as(outsider, () -> drafts.history(DraftKind.REJOINDER, point.value(), 0, 10)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoever_submits_gets_a_receipt_of_the_words_and_of_what_they_contest() {
        contested();
        var receipt = world.as(representative, () -> receipts.own(0, 1)).getFirst();
        assertThat(receipt)
                .extracting(Receipt::kind, Receipt::organisation)
                .containsExactly(ReceiptKind.REJOINDER, ngo);
        assertThat(receipt.words()).contains(WHY, "Too short a time.", "NOT_ACCEPTED");
        assertThat(world.as(contributor, () -> receipts.find(receipt.id())).words())
                .isEqualTo(receipt.words());
        assertThat(world.as(representative, () -> receipts.about(new ContributionId(point.value()))))
                .as("is no receipt of the contribution, though its point has the same id")
                .isEmpty();
        assertThat(world.as(contributor, () -> drafts.count(DraftKind.REJOINDER, point.value())))
                .isZero();
    }

    @Test
    void nothing_is_contested_when_the_window_has_closed() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        window(Duration.ofSeconds(-1), Duration.ofDays(4));
        refused("response.rejoinder.problem.over", contributor, () -> rejoinders.save(point, 1, "More"));
        refused("response.rejoinder.problem.over", representative, () -> {
            rejoinders.submit(point, 1);
            return 0;
        });
        assertThat(world.as(representative, () -> rejoinders.contestable(consultation)))
                .isEmpty();
    }

    @Test
    void without_a_window_no_answer_is_contested() {
        world.db
                .deleteFrom(REJOINDER_WINDOW)
                .where(REJOINDER_WINDOW.CONSULTATION_ID.eq(consultation))
                .execute();
        refused("response.rejoinder.problem.none", representative, () -> rejoinders.save(point, 0, WHY));
    }

    @Test
    void what_was_withdrawn_is_not_contested() {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .where(CONTRIBUTION.ID.eq(new ContributionId(point.value())))
                .execute();
        refused("response.rejoinder.problem.none", representative, () -> rejoinders.save(point, 0, WHY));
    }

    @Test
    void the_moderator_finds_once_the_institution_has_replied_or_had_its_time() {
        contested();
        refused("response.rejoinder.problem.replyAwaited", moderator, this::answered);
        window(Duration.ofDays(-5), Duration.ofSeconds(-1));
        refused("base.required", moderator, () -> {
            rejoinders.find(point, 2, null, "Because.");
            return 0;
        });
        world.as(moderator, this::answered);
        refused("response.rejoinder.problem.nothingToReply", officer, () -> {
            rejoinders.keep(point, 3, "Late.");
            return 0;
        });
        refused("response.rejoinder.problem.nothingToFind", moderator, () -> {
            rejoinders.find(point, 3, Finding.ANSWERED, "Twice.");
            return 0;
        });
    }

    private int answered() {
        rejoinders.find(point, 2, Finding.PROCEDURE_NOT_KEPT, "No reply came.");
        return 0;
    }

    @Test
    void each_says_what_is_theirs_to_say() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        assertThatThrownBy(() -> world.as(contributor, () -> rejoinders.submit(point, 1)))
                .isInstanceOf(AccessDeniedException.class);
        world.db
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, contributor)
                .set(MEMBERSHIP.ORGANISATION_ID, world.ngo())
                .set(MEMBERSHIP.ROLE, Role.REPRESENTATIVE)
                .set(MEMBERSHIP.SINCE, DatabaseClock.NOW)
                .execute();
        assertThatThrownBy(() -> world.as(contributor, () -> rejoinders.submit(point, 1)))
                .as("speaks for another organisation only")
                .isInstanceOf(AccessDeniedException.class);
        var reader = world.member(ngo, Role.READER);
        assertThatThrownBy(() -> world.as(reader, () -> rejoinders.save(point, 1, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        for (var stranger : Stream.of(world.representative(world.ngo())).toList()) {
            assertThatThrownBy(() -> world.as(stranger, () -> rejoinders.save(point, 1, "Mine")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> rejoinders.submit(point, 1)))
                    .isInstanceOf(NotFound.class);
        }
        world.as(representative, () -> rejoinders.submit(point, 1));
        var elsewhere = world.officer(world.institution());
        assertThatThrownBy(() -> world.as(elsewhere, () -> rejoinders.keep(point, 2, "No.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        world.as(elsewhere, () -> rejoinders.change(point, 2, new Answer(Outcome.NOTED, "No.", null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(officer, this::answered)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(representative, () -> rejoinders.keep(point, 2, "No.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_right_that_was_taken_away_meanwhile_is_gone() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.SUSPENDED)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        assertThatThrownBy(() -> world.as(representative, () -> rejoinders.submit(point, 1)))
                .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.ADMITTED)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        world.as(representative, () -> rejoinders.submit(point, 1));
        world.db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.ACCOUNT_ID.eq(officer)).execute();
        assertThatThrownBy(() -> world.as(officer, () -> rejoinders.keep(point, 2, "No.")))
                .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
    }

    @Test
    void of_two_members_who_submit_at_once_one_does() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        var other = world.representative(ngo);
        var done = atOnce(() -> world.as(representative, () -> submitted()), () -> world.as(other, () -> submitted()));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(heard.of(ResponseAct.ANSWER_CONTESTED, point)).hasSize(1);
    }

    private boolean submitted() {
        rejoinders.submit(point, 1);
        return true;
    }

    @Test
    void the_moderator_finds_on_what_was_read_and_not_on_what_the_institution_says_at_that_moment() {
        contested();
        window(Duration.ofDays(-5), Duration.ofSeconds(-1));
        var done = atOnce(
                () -> world.as(officer, () -> {
                    rejoinders.change(point, 2, new Answer(Outcome.NOTED, "We will look again.", null));
                    return true;
                }),
                () -> world.as(moderator, () -> {
                    rejoinders.find(point, 2, Finding.PROCEDURE_NOT_KEPT, "No reply came.");
                    return true;
                }));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        var read = world.as(representative, () -> rejoinders.of(point)).rejoinder();
        assertThat(read).isNotNull();
        assertThat(read.replied() == null).isNotEqualTo(read.found() == null);
        var outcome = world.as(representative, () -> points.get(point)).answer().outcome();
        assertThat(outcome).isEqualTo(read.replied() == null ? Outcome.NOT_ACCEPTED : Outcome.NOTED);
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return Stream.of(people.submit(one), people.submit(other))
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (java.util.concurrent.ExecutionException e) {
                            assertThat(e.getCause()).isInstanceOfAny(Stale.class, Refused.class);
                            return false;
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void how_long_is_said_by_the_rule_it_began_under_and_fixed_when_the_answers_are_out() {
        var rule = rule(10, true);
        var answered = published(rule);
        var window =
                world.as(representative, () -> rejoinders.contestable(answered)).getFirst();
        var at = world.db.fetchValue(CONSULTATION.ANSWERED_AT, CONSULTATION.ID.eq(answered));
        var binding = rules.byId(rule);
        assertThat(window.closesAt()).isEqualTo(binding.rejoinderPeriod().endFrom(at));
        assertThat(window.repliesDueAt()).isEqualTo(binding.replyPeriod().endFrom(window.closesAt()));
        assertThat(window.closesAt().atZone(ZoneId.of("Europe/Ljubljana")).toLocalTime())
                .isEqualTo(LocalTime.of(18, 0));
        var day = LocalDate.ofInstant(window.closesAt(), ZoneId.of("Europe/Ljubljana"));
        world.as(moderator, () -> rules.addHoliday(rules.byId(rule).rule().jurisdiction(), day, "A late holiday"));
        assertThat(world.as(representative, () -> rejoinders.contestable(answered))
                        .getFirst()
                        .closesAt())
                .isEqualTo(window.closesAt());
    }

    @Test
    void a_rule_that_grants_no_days_grants_no_rejoinder() {
        assertThat(world.as(representative, () -> rejoinders.contestable(published(rule(0, false)))))
                .isEmpty();
    }

    private RuleId rule(int days, boolean working) {
        return world.as(world.administrator(), () -> {
            var place = rules.addJurisdiction(
                    "J" + System.nanoTime() % 1_000_000_000L, TestWorld.unique("Place"), "Europe/Ljubljana");
            return rules.enact(new ProcedureRule(
                    RuleId.next(),
                    place,
                    null,
                    "Rule",
                    "Rules of procedure, art. 12",
                    30,
                    null,
                    20,
                    working ? Counting.WORKING_DAYS : Counting.DAYS,
                    LocalTime.of(18, 0),
                    null,
                    List.of(),
                    days,
                    null,
                    LocalDate.of(2020, 1, 1),
                    null,
                    0));
        });
    }

    private ConsultationId published(RuleId rule) {
        var other = world.consultation(ministry, Phase.REVIEW);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.RULE_ID, rule)
                .where(CONSULTATION.ID.eq(other))
                .execute();
        world.answersDrafted(other, world.text(other, 1), List.of(ngo), 1);
        world.as(officer, () -> points.publish(other, ""));
        assertThat(world.db.fetchValue(POINT.PUBLISHED_AT, POINT.CONSULTATION_ID.eq(other)))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(60));
        return other;
    }

    private void contested() {
        world.as(contributor, () -> rejoinders.save(point, 0, WHY));
        world.as(representative, () -> rejoinders.submit(point, 1));
    }

    private void refused(String key, AccountId who, Callable<Integer> act) {
        assertThatThrownBy(() -> world.as(who, act))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains(key));
    }
}
