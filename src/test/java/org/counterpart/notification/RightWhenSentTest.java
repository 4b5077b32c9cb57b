package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.MAIL;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.POSITION_CONFIRMATION;
import static counterpart.schema.Tables.STATEMENT;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.counterpart.ProductTest;
import org.counterpart.TestSurroundings;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActKinds;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Id;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.StatementId;
import org.counterpart.base.Term;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Origin;
import org.counterpart.commitment.Voice;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationAct;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.ResponseAct;
import org.counterpart.text.TextAct;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** For every kind of act that is told by mail: what a mail says, and who gets it, is right when it is sent. */
@ProductTest
class RightWhenSentTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
    private static final Instant CLOSE = Instant.parse("2099-12-04T17:00:00Z");
    private static final Instant VOTE_END = Instant.parse("2099-12-11T17:00:00Z");
    private static final Instant ANSWERS = Instant.parse("2099-12-18T17:00:00Z");
    private static final Instant EARLIER = Instant.parse("2099-11-30T17:00:00Z");
    private static final LocalDate MILESTONE_DAY = LocalDate.of(2099, 12, 18);

    private static final String CLOSE_SAID = "Friday 4 December 2099, 18:00 (Central European Time, Ljubljana)";
    private static final String VOTE_END_SAID = "Friday 11 December 2099, 18:00 (Central European Time, Ljubljana)";
    private static final String ANSWERS_SAID = "Friday 18 December 2099, 18:00 (Central European Time, Ljubljana)";
    private static final String EARLIER_SAID = "Monday 30 November 2099, 18:00 (Central European Time, Ljubljana)";

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Composer composer;

    @Autowired
    Postman postman;

    @Autowired
    Ballots ballots;

    @Autowired
    Outbox outbox;

    private Instant began;
    private AccountId moderator;
    private AccountId watching;

    /** What other tests left unsent is not the work of this one. */
    @BeforeEach
    void nothing_waits_and_two_moderate() {
        world.db.deleteFrom(NOTICE).execute();
        world.db
                .update(MAIL)
                .set(MAIL.STATE, NoticeState.DROPPED)
                .where(MAIL.STATE.in(NoticeState.QUEUED, NoticeState.FAILED))
                .execute();
        began = world.db.fetchValue(DSL.select(DatabaseClock.NOW));
        moderator = world.moderator();
        deliver(moderator, Delivery.NONE);
        watching = world.moderator();
    }

    private static List<ActKind> told() {
        return ActKinds.that(ActKind::isTold);
    }

    /** What takes away the right to be told. */
    private enum Loss {
        NONE,
        REMOVED,
        DISABLED,
        SUSPENDED,
        UNSUBSCRIBED
    }

    @Test
    void who_lost_the_right_since_a_notice_was_queued_gets_no_mail_of_it() {
        var scenes = new LinkedHashMap<Scene, Loss>();
        for (var kind : told()) {
            for (var loss : Loss.values()) {
                var scene = new Scene(kind);
                // Single mails and lines of a digest take turns.
                deliver(scene.reader, scenes.size() % 2 == 0 ? Delivery.INSTANT : Delivery.DAILY);
                scene.publish();
                assertThat(noticeStates(scene)).as("%s is told", kind).containsExactly(NoticeState.QUEUED);
                due(scene);
                scene.lose(loss);
                scenes.put(scene, loss);
            }
        }
        sendAll();
        check(scenes, loss -> loss == Loss.NONE);
    }

    @Test
    void a_mail_that_waits_for_the_server_is_asked_once_more_when_it_is_sent() {
        var scenes = new LinkedHashMap<Scene, Loss>();
        for (var kind :
                List.of(ConsultationAct.CLOSING_TOMORROW, BallotAct.BALLOT_OPENED, CommitmentAct.MILESTONE_DUE)) {
            for (var loss : Loss.values()) {
                var scene = new Scene(kind);
                scene.publish();
                scenes.put(scene, loss);
            }
        }
        compose();
        scenes.forEach(Scene::lose);
        sendAll();
        check(scenes, loss -> loss == Loss.NONE);
    }

    @Test
    void a_date_that_moves_before_the_mail_is_sent_is_not_told() {
        var scenes = new LinkedHashMap<Scene, Boolean>();
        for (var kind : told()) {
            var queued = new Scene(kind);
            var composed = new Scene(kind);
            composed.publish();
            queued.publish();
            scenes.put(composed, !DATED.contains(kind));
            scenes.put(queued, !DATED.contains(kind));
            due(queued, DatabaseClock.in(Duration.ofHours(1)));
        }
        compose();
        scenes.keySet().forEach(Scene::moveDates);
        scenes.keySet().forEach(scene -> due(scene));
        sendAll();
        check(scenes, told -> told);
    }

    /** People of every part in a process, of whom each act concerns some. */
    private enum Part {
        OFFICER,
        OFFICER_ELSEWHERE,
        REPRESENTATIVE,
        CONTRIBUTOR,
        MEMBER,
        REPRESENTATIVE_ELSEWHERE,
        MODERATOR,
        FOLLOWER,
        /** Who left the last organisation and follows still. */
        FOLLOWER_OF_NONE,
        ADMINISTRATOR
    }

    private static Set<Part> concerned(ActKind kind) {
        return switch (kind) {
            case OrganisationAct.ORGANISATION_APPLIED, BallotAct.BALLOT_LAPSED -> EnumSet.of(Part.MODERATOR);
            case ConsultationAct.ORGANISATION_INVITED -> EnumSet.of(Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.MEMBER);
            case ConsultationAct.CLOSING_IN_SEVEN_DAYS,
                    ConsultationAct.CLOSING_TOMORROW,
                    ConsultationAct.ANSWER_CORRECTED ->
                EnumSet.of(Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.FOLLOWER);
            case ConsultationAct.ANSWERS_DUE,
                    CommitmentAct.MILESTONE_DUE,
                    CommitmentAct.FOLLOW_UP_REMINDER,
                    CommitmentAct.FOLLOW_UP_TASK_DUE,
                    CommitmentAct.COMMITMENT_ASSESSED -> EnumSet.of(Part.OFFICER);
            case ConsultationAct.ANSWERS_OVERDUE,
                    CommitmentAct.MILESTONE_OVERDUE,
                    CommitmentAct.REPORT_OVERDUE,
                    CommitmentAct.FOLLOW_UP_TASK_OVERDUE -> EnumSet.of(Part.OFFICER, Part.MODERATOR);
            case ContributionAct.POSITION_TO_SIGN,
                    ContributionAct.POSITION_TO_CONFIRM,
                    BallotAct.BALLOT_OPENED,
                    BallotAct.BALLOT_CLOSING_SOON,
                    BallotAct.BALLOT_CLOSING_TOMORROW -> EnumSet.of(Part.REPRESENTATIVE);
            case ContributionAct.POSITION_SIGNED,
                    ContributionAct.POSITION_CONFIRMED,
                    ContributionAct.CONTRIBUTION_WITHDRAWN ->
                EnumSet.of(Part.OFFICER, Part.REPRESENTATIVE, Part.CONTRIBUTOR);
            case ResponseAct.CONTRIBUTOR_ANSWERED,
                    ContributionAct.CONTRIBUTION_PLACED,
                    ContributionAct.CONTRIBUTION_UNPLACED -> EnumSet.of(Part.REPRESENTATIVE, Part.CONTRIBUTOR);
            case BallotAct.BALLOT_CLOSED ->
                EnumSet.of(Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.MEMBER, Part.FOLLOWER);
            case ResponseAct.ANSWER_CONTESTED ->
                EnumSet.of(Part.OFFICER, Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.MODERATOR, Part.FOLLOWER);
            case ResponseAct.ANSWER_KEPT, ResponseAct.ANSWER_CHANGED ->
                EnumSet.of(Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.MODERATOR, Part.FOLLOWER);
            case ResponseAct.FINDING_RECORDED ->
                EnumSet.of(Part.OFFICER, Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.FOLLOWER);
            case CommitmentAct.REPORT_RECEIVED -> EnumSet.of(Part.MODERATOR, Part.FOLLOWER);
            case CommitmentAct.COMMITMENT_RECORDED,
                    CommitmentAct.COMMITMENT_FOUND,
                    CommitmentAct.FOLLOW_UP_SCHEDULED,
                    CommitmentAct.FOLLOW_UP_HELD -> EnumSet.of(Part.OFFICER, Part.FOLLOWER);
            case CommitmentAct.MILESTONE_MOVED -> EnumSet.of(Part.OFFICER, Part.MODERATOR, Part.FOLLOWER);
            case ConsultationAct.CONSULTATION_PUBLISHED,
                    ConsultationAct.CONSULTATION_OPENED,
                    ConsultationAct.CONSULTATION_EXTENDED,
                    ConsultationAct.CONSULTATION_CORRECTED,
                    ConsultationAct.CONSULTATION_DECIDED,
                    ConsultationAct.CONSULTATION_ARCHIVED,
                    ConsultationAct.DELIBERATION_STARTED,
                    ConsultationAct.REVIEW_STARTED,
                    ConsultationAct.FOLLOW_UP_STARTED,
                    TextAct.TEXT_PUBLISHED,
                    ResponseAct.ANSWERS_PUBLISHED ->
                EnumSet.of(Part.OFFICER, Part.REPRESENTATIVE, Part.CONTRIBUTOR, Part.MEMBER, Part.FOLLOWER);
            default -> throw new AssertionError("Nobody has said whom " + kind + " concerns");
        };
    }

    @Test
    void everybody_whom_an_act_concerns_is_told_and_nobody_else() {
        assertThat(told()).allSatisfy(kind -> {
            var scene = new Scene(kind);
            var cast = cast(scene);
            scene.publish();
            assertThat(told(scene, cast)).as(kind.name()).isEqualTo(concerned(kind));
        });
    }

    @Test
    void nobody_is_told_for_a_suspended_organisation() {
        assertThat(told())
                .filteredOn(kind -> kind != OrganisationAct.ORGANISATION_APPLIED)
                .allSatisfy(kind -> {
                    var scene = new Scene(kind);
                    var cast = cast(scene);
                    status(scene.ngo, OrganisationStatus.SUSPENDED);
                    status(scene.institution, OrganisationStatus.SUSPENDED);
                    suspendOrganisationsOf(cast.get(Part.FOLLOWER));
                    scene.publish();
                    assertThat(told(scene, cast)).as(kind.name()).isSubsetOf(Part.MODERATOR);
                });
    }

    @Test
    void a_task_is_reminded_of_to_who_took_it_on_and_to_no_other_organisation() {
        for (var kind : List.of(CommitmentAct.FOLLOW_UP_TASK_DUE, CommitmentAct.FOLLOW_UP_TASK_OVERDUE)) {
            var scene = new Scene(kind);
            var cast = cast(scene);
            scene.tasksOf(scene.ngo);
            transaction.executeWithoutResult(status -> events.publishEvent(scene.act.by(null, scene.ngo)));
            assertThat(told(scene, cast))
                    .as(kind.name())
                    .isEqualTo(
                            kind == CommitmentAct.FOLLOW_UP_TASK_DUE
                                    ? EnumSet.of(Part.REPRESENTATIVE)
                                    : EnumSet.of(Part.REPRESENTATIVE, Part.MODERATOR));
            var nobodys = new Scene(kind);
            var others = cast(nobodys);
            nobodys.tasksOf(null);
            transaction.executeWithoutResult(status -> events.publishEvent(nobodys.act.by(null, null)));
            assertThat(told(nobodys, others)).as(kind.name()).containsExactly(Part.MODERATOR);
        }
    }

    @Test
    void who_has_done_a_task_since_is_not_reminded_although_another_has_one_for_the_same_day() {
        var scene = new Scene(CommitmentAct.FOLLOW_UP_TASK_DUE);
        scene.publish();
        var tasks = world.db
                .select(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.FOLLOW_UP_ID)
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID))
                .where(FOLLOW_UP.COMMITMENT_ID.eq(scene.commitment))
                .fetchSingle();
        world.db
                .update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DONE_ON, MILESTONE_DAY)
                .where(FOLLOW_UP_TASK.ID.eq(tasks.value1()))
                .execute();
        world.db
                .insertInto(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.ID, UUID.randomUUID())
                .set(FOLLOW_UP_TASK.FOLLOW_UP_ID, tasks.value2())
                .set(FOLLOW_UP_TASK.POSITION, 1)
                .set(FOLLOW_UP_TASK.BODY, "Ask the members")
                .set(FOLLOW_UP_TASK.OWNER_ID, scene.ngo)
                .set(FOLLOW_UP_TASK.DUE_ON, MILESTONE_DAY)
                .execute();
        sendAll();
        assertThat(received(scene.reader)).isEmpty();
    }

    private Set<Part> told(Scene scene, Map<Part, AccountId> cast) {
        var accounts = Set.copyOf(world.db
                .select(NOTICE.ACCOUNT_ID)
                .from(NOTICE)
                .where(NOTICE.ACT_ID.eq(scene.act.id()))
                .fetch(NOTICE.ACCOUNT_ID));
        var told = EnumSet.noneOf(Part.class);
        cast.forEach((part, account) -> {
            if (accounts.contains(account)) {
                told.add(part);
            }
        });
        return told;
    }

    private Map<Part, AccountId> cast(Scene scene) {
        var cast = new LinkedHashMap<Part, AccountId>();
        cast.put(Part.OFFICER, world.officer(scene.institution));
        cast.put(Part.OFFICER_ELSEWHERE, world.officer(world.institution()));
        cast.put(Part.REPRESENTATIVE, world.representative(scene.ngo));
        cast.put(Part.CONTRIBUTOR, world.member(scene.ngo, Role.CONTRIBUTOR));
        cast.put(Part.MEMBER, world.member(scene.ngo, Role.READER));
        cast.put(Part.REPRESENTATIVE_ELSEWHERE, world.representative(world.ngo()));
        cast.put(Part.MODERATOR, watching);
        cast.put(Part.FOLLOWER, world.member(world.ngo(), Role.READER));
        cast.put(Part.FOLLOWER_OF_NONE, world.account(false));
        cast.put(Part.ADMINISTRATOR, world.administrator());
        for (var follower : List.of(Part.FOLLOWER, Part.FOLLOWER_OF_NONE)) {
            world.db
                    .insertInto(FOLLOW)
                    .set(FOLLOW.ACCOUNT_ID, cast.get(follower))
                    .set(FOLLOW.CONSULTATION_ID, scene.consultation)
                    .set(FOLLOW.SINCE, DatabaseClock.NOW)
                    .execute();
        }
        return cast;
    }

    /** What a mail would say, and what happens before it is sent. */
    private static final Map<ActKind, Phase> NO_LONGER_IN = Map.of(
            ConsultationAct.ANSWERS_DUE, Phase.ANSWERED,
            ConsultationAct.ANSWERS_OVERDUE, Phase.ANSWERED,
            ConsultationAct.CLOSING_TOMORROW, Phase.DELIBERATION,
            ConsultationAct.CONSULTATION_OPENED, Phase.DELIBERATION,
            ConsultationAct.DELIBERATION_STARTED, Phase.REVIEW,
            ConsultationAct.REVIEW_STARTED, Phase.ANSWERED,
            ConsultationAct.ORGANISATION_INVITED, Phase.REVIEW);

    @Test
    void what_is_so_no_longer_when_the_mail_is_sent_is_not_told() {
        var scenes = new LinkedHashMap<Scene, String>();
        NO_LONGER_IN.forEach((kind, phase) -> scenes.put(
                changed(
                        kind,
                        scene -> world.db
                                .update(CONSULTATION)
                                .set(CONSULTATION.PHASE, phase)
                                .where(CONSULTATION.ID.eq(scene.consultation))
                                .execute()),
                "the phase is over"));
        for (var kind : List.of(CommitmentAct.MILESTONE_DUE, CommitmentAct.MILESTONE_OVERDUE)) {
            for (var kept : List.of(MILESTONE.CLAIMED_ON, MILESTONE.CONFIRMED_ON)) {
                scenes.put(
                        changed(
                                kind,
                                scene -> world.db
                                        .update(MILESTONE)
                                        .set(kept, MILESTONE_DAY)
                                        .where(MILESTONE.COMMITMENT_ID.eq(scene.commitment))
                                        .execute()),
                        kept.getName());
            }
        }
        for (var kind : List.of(
                CommitmentAct.FOLLOW_UP_REMINDER, CommitmentAct.FOLLOW_UP_SCHEDULED, CommitmentAct.REPORT_OVERDUE)) {
            scenes.put(
                    changed(
                            kind,
                            scene -> world.db
                                    .update(FOLLOW_UP)
                                    .set(FOLLOW_UP.HELD_AT, DatabaseClock.NOW)
                                    .where(FOLLOW_UP.COMMITMENT_ID.eq(scene.commitment))
                                    .execute()),
                    "it was held");
        }
        scenes.put(
                changed(
                        CommitmentAct.REPORT_OVERDUE,
                        scene -> world.db
                                .insertInto(STATEMENT)
                                .set(STATEMENT.ID, StatementId.next())
                                .set(STATEMENT.COMMITMENT_ID, scene.commitment)
                                .set(STATEMENT.VOICE, Voice.OWNER)
                                .set(STATEMENT.ORGANISATION_ID, scene.institution)
                                .set(STATEMENT.STATUS, ImplementationStatus.LIMITED)
                                .set(STATEMENT.BODY, "Begun.")
                                .set(STATEMENT.MADE_AT, DatabaseClock.in(Duration.ofSeconds(1)))
                                .execute()),
                "it was reported");
        for (var kind :
                List.of(BallotAct.BALLOT_OPENED, BallotAct.BALLOT_CLOSING_SOON, BallotAct.BALLOT_CLOSING_TOMORROW)) {
            scenes.put(
                    changed(
                            kind,
                            scene -> world.db
                                    .update(BALLOT)
                                    .set(BALLOT.STATUS, BallotStatus.CLOSED)
                                    .where(BALLOT.ID.eq(scene.ballot))
                                    .execute()),
                    "it is closed");
        }
        scenes.put(
                changed(
                        ContributionAct.POSITION_TO_CONFIRM,
                        scene -> world.db
                                .insertInto(POSITION_CONFIRMATION)
                                .set(POSITION_CONFIRMATION.CONTRIBUTION_ID, new ContributionId(scene.act.subject()))
                                .set(POSITION_CONFIRMATION.TEXT_VERSION_ID, scene.version)
                                .set(POSITION_CONFIRMATION.CONFIRMED_BY, scene.reader)
                                .set(POSITION_CONFIRMATION.CONFIRMED_AT, DatabaseClock.NOW)
                                .execute()),
                "it was confirmed");
        for (var kind : told()) {
            if (kind != OrganisationAct.ORGANISATION_APPLIED) {
                scenes.put(
                        changed(
                                kind,
                                scene -> world.db
                                        .update(CONSULTATION)
                                        .setNull(CONSULTATION.PUBLISHED_AT)
                                        .where(CONSULTATION.ID.eq(scene.consultation))
                                        .execute()),
                        "it is not public");
            }
        }
        sendAll();
        check(scenes, why -> false);
    }

    /** What was so when the notice was queued and is not any more. */
    private Scene changed(ActKind kind, Consumer<Scene> since) {
        var scene = new Scene(kind);
        scene.publish();
        assertThat(noticeStates(scene)).as("%s is told", kind).containsExactly(NoticeState.QUEUED);
        since.accept(scene);
        return scene;
    }

    @Test
    void who_acted_is_not_told_of_the_own_act() {
        assertThat(told())
                .filteredOn(kind -> kind != OrganisationAct.ORGANISATION_APPLIED)
                .allSatisfy(kind -> {
                    var scene = new Scene(kind);
                    var acted = scene.act.by(scene.reader, scene.act.organisation());
                    transaction.executeWithoutResult(status -> events.publishEvent(acted));
                    assertThat(noticeStates(scene)).as(kind.name()).isEmpty();
                });
    }

    private <T> void check(Map<Scene, T> scenes, Predicate<T> told) {
        var mails = received();
        assertThat(scenes.entrySet())
                .allSatisfy(scene -> assertThat(
                                mails.getOrDefault(scene.getKey().address(), List.of()))
                        .as("%s %s", scene.getKey().kind, scene.getValue())
                        // Moderators hear of other scenes, too.
                        .hasSizeBetween(told.test(scene.getValue()) ? 1 : 0, told.test(scene.getValue()) ? 99 : 0));
    }

    private static final Set<ActKind> DATED = Set.of(
            ConsultationAct.CONSULTATION_EXTENDED,
            ConsultationAct.CLOSING_IN_SEVEN_DAYS,
            ConsultationAct.CLOSING_TOMORROW,
            ConsultationAct.ANSWERS_DUE,
            ConsultationAct.ANSWERS_OVERDUE,
            BallotAct.BALLOT_CLOSING_SOON,
            BallotAct.BALLOT_CLOSING_TOMORROW,
            CommitmentAct.MILESTONE_DUE,
            CommitmentAct.MILESTONE_OVERDUE,
            CommitmentAct.MILESTONE_MOVED,
            CommitmentAct.REPORT_OVERDUE,
            CommitmentAct.FOLLOW_UP_SCHEDULED,
            CommitmentAct.FOLLOW_UP_REMINDER,
            CommitmentAct.FOLLOW_UP_TASK_DUE,
            CommitmentAct.FOLLOW_UP_TASK_OVERDUE);

    @Test
    void a_mail_names_the_date_it_is_about_with_its_zone_and_no_other() {
        var scenes = told().stream().map(Scene::new).toList();
        scenes.forEach(Scene::publish);
        sendAll();
        var mails = received();
        assertThat(scenes).allSatisfy(scene -> {
            var text = text(mails.get(scene.address()).getFirst());
            var expected = dates(scene.kind);
            for (var date : List.of(CLOSE_SAID, VOTE_END_SAID, ANSWERS_SAID, EARLIER_SAID)) {
                if (expected.contains(date)) {
                    assertThat(text).as(scene.kind.name()).contains(date);
                } else {
                    assertThat(text).as(scene.kind.name()).doesNotContain(date);
                }
            }
            if (scene.kind == ConsultationAct.ANSWER_CORRECTED) {
                assertThat(text).as("leads to what was answered").contains("/contributions/");
            }
            if (scene.kind.name().startsWith("MILESTONE") || scene.kind.name().startsWith("FOLLOW_UP_TASK")) {
                assertThat(text).contains("Friday 18 December 2099").doesNotContain("2099, ");
            }
            assertThat(text).as(scene.kind.name()).doesNotContain("!", "{", "null");
            assertThat(StringUtils.countMatches(text, "Said so."))
                    .as("%s says what it is about once", scene.kind)
                    .isLessThanOrEqualTo(1);
        });
    }

    private static List<String> dates(ActKind kind) {
        return switch (kind) {
            case ConsultationAct.CONSULTATION_PUBLISHED,
                    ConsultationAct.CONSULTATION_OPENED,
                    ConsultationAct.ORGANISATION_INVITED,
                    ContributionAct.POSITION_TO_SIGN,
                    ConsultationAct.CLOSING_IN_SEVEN_DAYS,
                    ConsultationAct.CLOSING_TOMORROW -> List.of(CLOSE_SAID);
            case ConsultationAct.DELIBERATION_STARTED,
                    BallotAct.BALLOT_OPENED,
                    BallotAct.BALLOT_CLOSING_SOON,
                    BallotAct.BALLOT_CLOSING_TOMORROW -> List.of(VOTE_END_SAID);
            case ConsultationAct.CONSULTATION_EXTENDED -> List.of(VOTE_END_SAID, EARLIER_SAID, ANSWERS_SAID);
            case ConsultationAct.REVIEW_STARTED, ConsultationAct.ANSWERS_DUE, ConsultationAct.ANSWERS_OVERDUE ->
                List.of(ANSWERS_SAID);
            case CommitmentAct.FOLLOW_UP_SCHEDULED, CommitmentAct.FOLLOW_UP_REMINDER, CommitmentAct.REPORT_OVERDUE ->
                List.of(CLOSE_SAID);
            default -> List.of();
        };
    }

    @Test
    void an_extended_vote_says_in_french_when_it_ends_now_and_when_it_was_to_end() {
        var scene = new Scene(ConsultationAct.CONSULTATION_EXTENDED);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.LOCALE, "fr")
                .where(ACCOUNT.ID.eq(scene.reader))
                .execute();
        scene.publish();
        sendAll();
        assertThat(text(received(scene.reader).getFirst()))
                .contains("Fin de la délibération et du vote\u00a0: vendredi 11 décembre 2099 à 18:00")
                .contains("Avant\u00a0: lundi 30 novembre 2099 à 18:00")
                .doesNotContain("Clôture des contributions");
    }

    @Test
    void who_has_voted_is_not_reminded_even_when_the_vote_came_after_the_reminder_was_queued() {
        var scene = new Scene(BallotAct.BALLOT_CLOSING_TOMORROW);
        scene.publish();
        world.db
                .insertInto(VOTE)
                .set(VOTE.BALLOT_ID, scene.ballot)
                .set(VOTE.ORGANISATION_ID, scene.ngo)
                .set(VOTE.CHOICE, Choice.FOR)
                .set(VOTE.REASON, "")
                .set(VOTE.CAST_BY, scene.reader)
                .set(VOTE.CAST_AT, DatabaseClock.NOW)
                .execute();
        sendAll();
        assertThat(received(scene.reader)).isEmpty();
    }

    /** Only who has not voted is reminded. */
    @Test
    void whoever_looks_after_the_mail_learns_from_no_reminder_who_has_voted() {
        for (var kind :
                List.of(BallotAct.BALLOT_OPENED, BallotAct.BALLOT_CLOSING_SOON, BallotAct.BALLOT_CLOSING_TOMORROW)) {
            var scene = new Scene(kind);
            deliver(scene.reader, Delivery.DAILY);
            scene.publish();
            due(scene);
            var open = anotherMail();
            sendAll();
            assertThat(received(scene.reader)).as(kind.name()).hasSize(1);
            assertThat(world.as(world.administrator(), () -> outbox.newest(0, outbox.count())))
                    .as(kind.name())
                    .extracting(OutboxEntry::recipient)
                    .contains(address(open))
                    .doesNotContain(address(scene.reader));
        }
    }

    /** Something whose recipient is shown. */
    private AccountId anotherMail() {
        var scene = new Scene(ConsultationAct.CONSULTATION_OPENED);
        scene.publish();
        return scene.reader;
    }

    /** Of two things of one commitment that have the same day, one is done. */
    @Test
    void a_reminder_of_what_is_done_is_not_sent_because_something_else_has_the_same_day() {
        var scenes = new ArrayList<Scene>();
        for (var kind : List.of(
                CommitmentAct.MILESTONE_DUE,
                CommitmentAct.MILESTONE_OVERDUE,
                CommitmentAct.FOLLOW_UP_SCHEDULED,
                CommitmentAct.FOLLOW_UP_REMINDER,
                CommitmentAct.REPORT_OVERDUE,
                CommitmentAct.FOLLOW_UP_TASK_DUE,
                CommitmentAct.FOLLOW_UP_TASK_OVERDUE)) {
            var scene = new Scene(kind);
            deliver(scene.reader, Delivery.DAILY);
            scene.publish();
            var sibling = scene.sibling(scene.anotherOfTheSameDay());
            transaction.executeWithoutResult(status -> events.publishEvent(sibling));
            due(scene);
            scene.done();
            scenes.add(scene);
        }
        sendAll();
        assertThat(scenes)
                .allSatisfy(scene -> assertThat(text(received(scene.reader).getFirst()))
                        .contains("The other one.")
                        .doesNotContain("Said so."));
    }

    @Test
    void a_notice_that_waited_before_it_knew_its_thing_learns_it_from_its_words() throws IOException {
        for (var kind : List.of(
                CommitmentAct.MILESTONE_DUE, CommitmentAct.FOLLOW_UP_REMINDER, CommitmentAct.FOLLOW_UP_TASK_DUE)) {
            var scene = new Scene(kind);
            for (var i = 0; i < 3; i++) {
                var other = scene.anotherOfTheSameDay();
                var title = TestWorld.unique("Another");
                scene.rename(other, title);
                var act = scene.sibling(other).saying(title);
                transaction.executeWithoutResult(status -> events.publishEvent(act));
                world.db
                        .update(NOTICE)
                        .setNull(NOTICE.THING_ID)
                        .where(NOTICE.ACT_ID.eq(act.id()))
                        .execute();
                learnThings();
                assertThat(world.db.fetchValue(NOTICE.THING_ID, NOTICE.ACT_ID.eq(act.id())))
                        .as(kind.name())
                        .isEqualTo(other);
            }
        }
    }

    private void learnThings() throws IOException {
        try (var file = getClass().getResourceAsStream("/db/migration/V0087__notices_of_one_thing.sql")) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var dml = sql.substring(sql.indexOf("[jooq ignore start]") + 19, sql.indexOf("-- [jooq ignore stop]"));
            for (var statement : dml.split(";", -1)) {
                if (!statement.isBlank()) {
                    world.db.execute(statement.replace("WHERE kind", "WHERE thing_id IS NULL AND kind"));
                }
            }
        }
    }

    @Test
    void of_a_digest_only_the_lines_that_are_still_right_are_sent() {
        var gone = new Scene(ContributionAct.POSITION_TO_SIGN);
        deliver(gone.reader, Delivery.DAILY);
        gone.publish();
        var stays = Act.of(ConsultationAct.CONSULTATION_DECIDED, gone.consultation, "Stays")
                .in(gone.consultation);
        transaction.executeWithoutResult(status -> events.publishEvent(stays));
        due(gone);
        compose();
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(gone.consultation))
                .execute();
        sendAll();
        assertThat(text(received(gone.reader).getFirst()))
                .contains("has decided")
                .doesNotContain("signature");
    }

    @Test
    void every_representative_of_an_invited_or_contributing_organisation_is_told_of_each_phase() {
        var told = new ArrayList<AccountId>();
        var untold = new ArrayList<AccountId>();
        for (var kind : List.of(
                ConsultationAct.CONSULTATION_OPENED,
                ConsultationAct.DELIBERATION_STARTED,
                ConsultationAct.REVIEW_STARTED,
                ResponseAct.ANSWERS_PUBLISHED,
                ConsultationAct.CONSULTATION_DECIDED,
                ConsultationAct.FOLLOW_UP_STARTED,
                ConsultationAct.CONSULTATION_ARCHIVED)) {
            var scene = new Scene(kind);
            var uninvited = world.ngo();
            var author = world.representative(uninvited);
            world.contribution(scene.consultation, scene.version, null, uninvited, author, ContributionKind.COMMENT);
            told.addAll(
                    List.of(scene.reader, world.representative(scene.ngo), author, world.representative(uninvited)));
            untold.add(world.representative(world.ngo()));
            scene.publish();
        }
        sendAll();
        var mails = received();
        assertThat(told).allSatisfy(one -> assertThat(mails.get(address(one))).hasSize(1));
        assertThat(untold).allSatisfy(one -> assertThat(mails.get(address(one))).isNull());
    }

    /** One act of a kind in the situation in which it happens, and somebody who is told of it. */
    private final class Scene {

        final ActKind kind;
        final OrganisationId institution = world.institution();
        final OrganisationId ngo = world.ngo();
        final ConsultationId consultation;
        final org.counterpart.base.TextVersionId version;
        final BallotId ballot = BallotId.next();
        final CommitmentId commitment = CommitmentId.next();
        final MilestoneId milestone = MilestoneId.next();
        final FollowUpId followUp = FollowUpId.next();
        final UUID task = UUID.randomUUID();
        final AccountId reader;
        private final Act act;

        Scene(ActKind kind) {
            this.kind = kind;
            consultation = world.consultation(institution, phase());
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CLOSE)
                    .set(CONSULTATION.DELIBERATION_CLOSES_AT, VOTE_END)
                    .set(CONSULTATION.ANSWERS_DUE_AT, ANSWERS)
                    .where(CONSULTATION.ID.eq(consultation))
                    .execute();
            version = world.text(consultation, 1);
            world.db
                    .insertInto(
                            INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                    .values(consultation, ngo, EARLIER)
                    .execute();
            reader = switch (kind) {
                case OrganisationAct.ORGANISATION_APPLIED, BallotAct.BALLOT_LAPSED, CommitmentAct.REPORT_RECEIVED ->
                    world.moderator();
                case ConsultationAct.ANSWERS_DUE,
                        ConsultationAct.ANSWERS_OVERDUE,
                        CommitmentAct.MILESTONE_DUE,
                        CommitmentAct.MILESTONE_OVERDUE,
                        CommitmentAct.MILESTONE_MOVED,
                        CommitmentAct.REPORT_OVERDUE,
                        CommitmentAct.FOLLOW_UP_REMINDER,
                        CommitmentAct.FOLLOW_UP_TASK_DUE,
                        CommitmentAct.FOLLOW_UP_TASK_OVERDUE,
                        CommitmentAct.FOLLOW_UP_SCHEDULED,
                        CommitmentAct.FOLLOW_UP_HELD,
                        CommitmentAct.COMMITMENT_ASSESSED,
                        CommitmentAct.COMMITMENT_RECORDED,
                        CommitmentAct.COMMITMENT_FOUND -> world.officer(institution);
                default -> world.representative(ngo);
            };
            act = act();
        }

        private Phase phase() {
            return switch (kind) {
                case ConsultationAct.CONSULTATION_PUBLISHED -> Phase.ANNOUNCED;
                case ConsultationAct.CONSULTATION_EXTENDED,
                        ConsultationAct.DELIBERATION_STARTED,
                        BallotAct.BALLOT_OPENED,
                        BallotAct.BALLOT_CLOSING_SOON,
                        BallotAct.BALLOT_CLOSING_TOMORROW -> Phase.DELIBERATION;
                case ConsultationAct.REVIEW_STARTED, ConsultationAct.ANSWERS_DUE, ConsultationAct.ANSWERS_OVERDUE ->
                    Phase.REVIEW;
                case ResponseAct.ANSWERS_PUBLISHED,
                        ConsultationAct.ANSWER_CORRECTED,
                        ResponseAct.CONTRIBUTOR_ANSWERED,
                        ResponseAct.ANSWER_CONTESTED,
                        ResponseAct.ANSWER_KEPT,
                        ResponseAct.ANSWER_CHANGED,
                        ResponseAct.FINDING_RECORDED -> Phase.ANSWERED;
                default -> Phase.OPEN;
            };
        }

        private Act act() {
            return switch (kind) {
                case OrganisationAct.ORGANISATION_APPLIED -> {
                    status(ngo, OrganisationStatus.APPLIED);
                    yield Act.of(kind, ngo, "A network").by(null, ngo);
                }
                case ConsultationAct.ORGANISATION_INVITED -> in(ngo);
                case TextAct.TEXT_PUBLISHED -> in(version);
                case ConsultationAct.CONSULTATION_EXTENDED ->
                    in(consultation)
                            .on(List.of(
                                    new Term(Term.Of.DELIBERATION, EARLIER, VOTE_END, ZONE),
                                    new Term(Term.Of.ANSWERS, VOTE_END, ANSWERS, ZONE)));
                case ConsultationAct.CLOSING_IN_SEVEN_DAYS, ConsultationAct.CLOSING_TOMORROW ->
                    in(consultation).on(Term.at(Term.Of.CONTRIBUTIONS, CLOSE, ZONE));
                case ConsultationAct.ANSWERS_DUE, ConsultationAct.ANSWERS_OVERDUE ->
                    in(consultation).on(Term.at(Term.Of.ANSWERS, ANSWERS, ZONE));
                case ContributionAct.POSITION_TO_SIGN -> in(contribution(ContributionStatus.TO_SIGN));
                case ContributionAct.POSITION_TO_CONFIRM,
                        ContributionAct.POSITION_SIGNED,
                        ContributionAct.POSITION_CONFIRMED,
                        ContributionAct.CONTRIBUTION_PLACED,
                        ContributionAct.CONTRIBUTION_UNPLACED,
                        ContributionAct.CONTRIBUTION_WITHDRAWN -> in(contribution(ContributionStatus.SUBMITTED));
                case ResponseAct.CONTRIBUTOR_ANSWERED -> {
                    point(contribution(ContributionStatus.SUBMITTED));
                    yield in(consultation);
                }
                case ConsultationAct.ANSWER_CORRECTED,
                        ResponseAct.ANSWER_CONTESTED,
                        ResponseAct.ANSWER_KEPT,
                        ResponseAct.ANSWER_CHANGED,
                        ResponseAct.FINDING_RECORDED -> in(point(contribution(ContributionStatus.SUBMITTED)));
                case BallotAct.BALLOT_OPENED,
                        BallotAct.BALLOT_CLOSING_SOON,
                        BallotAct.BALLOT_CLOSING_TOMORROW,
                        BallotAct.BALLOT_CLOSED,
                        BallotAct.BALLOT_LAPSED -> {
                    openBallot();
                    yield in(ballot).on(Term.at(Term.Of.BALLOT, VOTE_END, ZONE));
                }
                case CommitmentAct.MILESTONE_DUE, CommitmentAct.MILESTONE_OVERDUE ->
                    promise(Term.day(Term.Of.MILESTONE, null, MILESTONE_DAY));
                case CommitmentAct.MILESTONE_MOVED ->
                    promise(Term.day(Term.Of.MILESTONE, MILESTONE_DAY.minusDays(3), MILESTONE_DAY));
                case CommitmentAct.FOLLOW_UP_TASK_DUE, CommitmentAct.FOLLOW_UP_TASK_OVERDUE ->
                    promise(Term.day(Term.Of.TASK, null, MILESTONE_DAY));
                case CommitmentAct.FOLLOW_UP_SCHEDULED,
                        CommitmentAct.FOLLOW_UP_REMINDER,
                        CommitmentAct.REPORT_OVERDUE -> promise(Term.at(Term.Of.FOLLOW_UP, CLOSE, ZONE));
                case CommitmentAct.COMMITMENT_RECORDED,
                        CommitmentAct.COMMITMENT_ASSESSED,
                        CommitmentAct.COMMITMENT_FOUND,
                        CommitmentAct.REPORT_RECEIVED,
                        CommitmentAct.FOLLOW_UP_HELD -> promise(null);
                default -> in(consultation);
            };
        }

        private Act in(Id subject) {
            return Act.of(kind, subject, "A title")
                    .by(null, ngo)
                    .in(consultation)
                    .saying("Said so.");
        }

        private Id contribution(ContributionStatus status) {
            var id = world.contribution(
                    consultation, version, null, ngo, world.representative(ngo), ContributionKind.POSITION);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATUS, status)
                    .where(CONTRIBUTION.ID.eq(id))
                    .execute();
            return id;
        }

        private Id point(Id contribution) {
            var id = PointId.next();
            world.db
                    .insertInto(POINT)
                    .set(POINT.ID, id)
                    .set(POINT.CONSULTATION_ID, consultation)
                    .set(POINT.CONTRIBUTION_ID, new ContributionId(contribution.value()))
                    .set(POINT.TITLE, "Article 2")
                    .set(POINT.STATUS, PointStatus.PUBLISHED)
                    .set(POINT.OUTCOME, Outcome.NOTED)
                    .set(POINT.REASON, "We have read it.")
                    .set(POINT.PUBLISHED_AT, EARLIER)
                    .set(POINT.CREATED_AT, EARLIER)
                    .set(POINT.VERSION, 0)
                    .execute();
            return id;
        }

        private void openBallot() {
            world.as(
                    moderator,
                    () -> ballots.fix(new NewBallot(
                            ballot,
                            consultation,
                            null,
                            "Shall it go on?",
                            Electorate.INVITED_NGOS,
                            Majority.SIMPLE,
                            0,
                            true)));
            world.db
                    .update(BALLOT)
                    .set(BALLOT.STATUS, BallotStatus.OPEN)
                    .set(BALLOT.CLOSES_AT, VOTE_END)
                    .where(BALLOT.ID.eq(ballot))
                    .execute();
            world.db
                    .insertInto(BALLOT_ROLL, BALLOT_ROLL.BALLOT_ID, BALLOT_ROLL.ORGANISATION_ID)
                    .values(ballot, ngo)
                    .execute();
        }

        private Act promise(@org.jspecify.annotations.Nullable Term term) {
            world.db
                    .insertInto(COMMITMENT)
                    .set(COMMITMENT.ID, commitment)
                    .set(COMMITMENT.NUMBER, 0)
                    .set(
                            COMMITMENT.REFERENCE,
                            "C-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT))
                    .set(COMMITMENT.TITLE, "Ten days")
                    .set(COMMITMENT.DESCRIPTION, "Registered within ten days.")
                    .set(COMMITMENT.OWNER_ID, institution)
                    .set(COMMITMENT.ORIGIN, Origin.DECISION)
                    .set(COMMITMENT.CONSULTATION_ID, consultation)
                    .set(COMMITMENT.PROMISED_ON, LocalDate.of(2026, 1, 1))
                    .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                    .set(COMMITMENT.VERSION, 0)
                    .execute();
            world.db
                    .insertInto(MILESTONE)
                    .set(MILESTONE.ID, milestone)
                    .set(MILESTONE.COMMITMENT_ID, commitment)
                    .set(MILESTONE.POSITION, 0)
                    .set(MILESTONE.TITLE, "A register")
                    .set(MILESTONE.WEIGHT, 1)
                    .set(MILESTONE.FIRST_DUE_ON, MILESTONE_DAY)
                    .set(MILESTONE.DUE_ON, MILESTONE_DAY)
                    .set(MILESTONE.VERSION, 0)
                    .execute();
            world.db
                    .insertInto(FOLLOW_UP)
                    .set(FOLLOW_UP.ID, followUp)
                    .set(FOLLOW_UP.COMMITMENT_ID, commitment)
                    .set(FOLLOW_UP.KIND, FollowUpKind.REPORTING_DATE)
                    .set(FOLLOW_UP.TITLE, "First report")
                    .set(FOLLOW_UP.SCHEDULED_AT, CLOSE)
                    .set(FOLLOW_UP.ZONE, ZONE.getId())
                    .set(FOLLOW_UP.PLACE, "")
                    .set(FOLLOW_UP.PARTICIPANTS, "")
                    .set(FOLLOW_UP.MINUTES, "")
                    .set(FOLLOW_UP.VERSION, 0)
                    .execute();
            world.db
                    .insertInto(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.ID, task)
                    .set(FOLLOW_UP_TASK.FOLLOW_UP_ID, followUp)
                    .set(FOLLOW_UP_TASK.POSITION, 0)
                    .set(FOLLOW_UP_TASK.BODY, "Send the figures")
                    .set(FOLLOW_UP_TASK.OWNER_ID, institution)
                    .set(FOLLOW_UP_TASK.DUE_ON, MILESTONE_DAY)
                    .execute();
            var act = in(commitment).by(null, institution);
            return term == null ? act : act.on(term).about(thing(term));
        }

        private UUID thing(Term term) {
            return switch (term.of()) {
                case MILESTONE -> milestone.value();
                case TASK -> task;
                default -> followUp.value();
            };
        }

        /** A second thing of the commitment, with the day and the owner of the first. */
        UUID anotherOfTheSameDay() {
            var id = Id.random();
            switch (act.terms().getFirst().of()) {
                case MILESTONE -> {
                    var row = world.db.fetchSingle(MILESTONE, MILESTONE.ID.eq(milestone));
                    row.setId(new MilestoneId(id));
                    world.db.insertInto(MILESTONE).set(row).execute();
                }
                case TASK -> {
                    var row = world.db.fetchSingle(FOLLOW_UP_TASK, FOLLOW_UP_TASK.ID.eq(task));
                    row.setId(id);
                    world.db.insertInto(FOLLOW_UP_TASK).set(row).execute();
                }
                default -> {
                    var row = world.db.fetchSingle(FOLLOW_UP, FOLLOW_UP.ID.eq(followUp));
                    row.setId(new FollowUpId(id));
                    world.db.insertInto(FOLLOW_UP).set(row).execute();
                }
            }
            return id;
        }

        void rename(UUID thing, String title) {
            world.db
                    .update(MILESTONE)
                    .set(MILESTONE.TITLE, title)
                    .where(MILESTONE.ID.eq(new MilestoneId(thing)))
                    .execute();
            world.db
                    .update(FOLLOW_UP)
                    .set(FOLLOW_UP.TITLE, title)
                    .where(FOLLOW_UP.ID.eq(new FollowUpId(thing)))
                    .execute();
            world.db
                    .update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.BODY, title)
                    .where(FOLLOW_UP_TASK.ID.eq(thing))
                    .execute();
        }

        Act sibling(UUID thing) {
            return in(commitment)
                    .by(null, institution)
                    .on(act.terms())
                    .saying("The other one.")
                    .about(thing);
        }

        void done() {
            world.db
                    .update(MILESTONE)
                    .set(MILESTONE.CLAIMED_ON, MILESTONE_DAY)
                    .where(MILESTONE.ID.eq(milestone))
                    .execute();
            world.db
                    .update(FOLLOW_UP)
                    .set(FOLLOW_UP.HELD_AT, DatabaseClock.NOW)
                    .where(FOLLOW_UP.ID.eq(followUp))
                    .execute();
            world.db
                    .update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.DONE_ON, MILESTONE_DAY)
                    .where(FOLLOW_UP_TASK.ID.eq(task))
                    .execute();
        }

        void tasksOf(@org.jspecify.annotations.Nullable OrganisationId owner) {
            world.db
                    .update(FOLLOW_UP_TASK.join(FOLLOW_UP).on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID)))
                    .set(FOLLOW_UP_TASK.OWNER_ID, owner)
                    .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                    .execute();
        }

        @Override
        public String toString() {
            return kind.name();
        }

        String address() {
            return RightWhenSentTest.this.address(reader);
        }

        void publish() {
            transaction.executeWithoutResult(status -> events.publishEvent(act));
        }

        void moveDates() {
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CLOSE.plusSeconds(86_400))
                    .set(CONSULTATION.DELIBERATION_CLOSES_AT, VOTE_END.plusSeconds(86_400))
                    .set(CONSULTATION.ANSWERS_DUE_AT, ANSWERS.plusSeconds(86_400))
                    .where(CONSULTATION.ID.eq(consultation))
                    .execute();
            world.db
                    .update(BALLOT)
                    .set(BALLOT.CLOSES_AT, VOTE_END.plusSeconds(86_400))
                    .where(BALLOT.CONSULTATION_ID.eq(consultation))
                    .execute();
            world.db
                    .update(MILESTONE)
                    .set(MILESTONE.DUE_ON, MILESTONE_DAY.plusDays(1))
                    .where(MILESTONE.COMMITMENT_ID.eq(commitment))
                    .execute();
            world.db
                    .update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.DUE_ON, MILESTONE_DAY.plusDays(1))
                    .where(FOLLOW_UP_TASK.FOLLOW_UP_ID.in(org.jooq
                            .impl
                            .DSL
                            .select(FOLLOW_UP.ID)
                            .from(FOLLOW_UP)
                            .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))))
                    .execute();
            world.db
                    .update(FOLLOW_UP)
                    .set(FOLLOW_UP.SCHEDULED_AT, CLOSE.plusSeconds(86_400))
                    .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                    .execute();
        }

        void lose(Loss loss) {
            switch (loss) {
                case NONE -> {
                    // The right stays.
                }
                case REMOVED ->
                    world.db
                            .deleteFrom(MEMBERSHIP)
                            .where(MEMBERSHIP.ACCOUNT_ID.eq(reader))
                            .execute();
                case DISABLED ->
                    world.db
                            .update(ACCOUNT)
                            .set(ACCOUNT.STATUS, AccountStatus.DISABLED)
                            .where(ACCOUNT.ID.eq(reader))
                            .execute();
                case SUSPENDED -> suspendOrganisationsOf(reader);
                case UNSUBSCRIBED -> RightWhenSentTest.this.deliver(reader, Delivery.NONE);
            }
        }
    }

    private void suspendOrganisationsOf(AccountId account) {
        world.db
                .select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .fetch(MEMBERSHIP.ORGANISATION_ID)
                .forEach(id -> status(id, OrganisationStatus.SUSPENDED));
    }

    private void status(OrganisationId organisation, OrganisationStatus status) {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, status)
                .where(ORGANISATION.ID.eq(organisation))
                .execute();
    }

    private void deliver(AccountId account, Delivery delivery) {
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.DELIVERY, delivery)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private List<NoticeState> noticeStates(Scene scene) {
        return world.db
                .select(NOTICE.STATE)
                .from(NOTICE)
                .where(NOTICE.ACCOUNT_ID.eq(scene.reader), NOTICE.KIND.eq(scene.kind))
                .fetch(NOTICE.STATE);
    }

    private void due(Scene scene) {
        due(scene, DatabaseClock.NOW);
    }

    private void due(Scene scene, Field<Instant> when) {
        world.db
                .update(NOTICE)
                .set(NOTICE.DUE_AT, when)
                .where(NOTICE.ACCOUNT_ID.eq(scene.reader))
                .execute();
    }

    /** Moderators of other tests hear of every scene, and nobody asks what they are told: it is neither written nor sent. */
    private void compose() {
        var others = DSL.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATED_AT.lt(began));
        world.db.deleteFrom(NOTICE).where(NOTICE.ACCOUNT_ID.in(others)).execute();
        composer.compose();
    }

    private void sendAll() {
        compose();
        // A round each.
        for (var i = 0; i < 9; i++) {
            postman.deliver();
        }
    }

    private String address(AccountId account) {
        return world.db.fetchValue(ACCOUNT.EMAIL, ACCOUNT.ID.eq(account));
    }

    /** All mail by its recipient. */
    private static Map<String, List<MimeMessage>> received() {
        return Arrays.stream(TestSurroundings.MAIL.getReceivedMessages())
                .collect(Collectors.groupingBy(RightWhenSentTest::recipient));
    }

    private List<MimeMessage> received(AccountId account) {
        return received().getOrDefault(address(account), List.of());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
