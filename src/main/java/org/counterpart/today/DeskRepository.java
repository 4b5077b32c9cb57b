package org.counterpart.today;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.MAIL;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.POSITION_CONFIRMATION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static counterpart.schema.Tables.VOTE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.PublicWords;
import org.counterpart.identity.Actor;
import org.counterpart.notification.NoticeState;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.PointStatus;
import org.counterpart.text.TextStatus;
import org.counterpart.vote.BallotStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** One statement for each kind of thing that waits; those of commitments are beside it. */
@Repository
class DeskRepository {

    /** Lines of one kind; more is a list of its own. */
    static final int SOME = 8;

    private static final Field<Integer> COUNT = DSL.count();
    private static final List<Phase> ANSWERABLE =
            Arrays.stream(Phase.values()).filter(AnswerPolicy::mayDraft).toList();
    private static final List<Field<?>> COUNTED =
            List.of(CONSULTATION.ID, CONSULTATION.TITLE, CONSULTATION.ANSWERS_DUE_AT, CONSULTATION.ZONE, COUNT);

    private final DSLContext db;

    DeskRepository(DSLContext db) {
        this.db = db;
    }

    List<Waiting> unfinished(List<OrganisationId> institutions) {
        return consultations(
                "today.waits.draft",
                "",
                CONSULTATION.OPENS_AT,
                CONSULTATION
                        .INSTITUTION_ID
                        .in(institutions)
                        .and(StandingPhase.NOW.eq(Phase.DRAFT))
                        .and(CONSULTATION.DISCARDED_AT.isNull()));
    }

    /** What was answered and is not decided yet. */
    List<Waiting> undecided(List<OrganisationId> institutions) {
        return db.select(CONSULTATION.ID, CONSULTATION.TITLE, CONSULTATION.DECISION_DUE_ON, CONSULTATION.ZONE)
                .from(CONSULTATION)
                .where(CONSULTATION.INSTITUTION_ID.in(institutions))
                .and(StandingPhase.NOW.eq(Phase.ANSWERED))
                .orderBy(CONSULTATION.DECISION_DUE_ON, CONSULTATION.ID)
                .limit(SOME)
                .fetch(row -> {
                    var zone = ZoneId.of(row.get(CONSULTATION.ZONE));
                    var due = row.get(CONSULTATION.DECISION_DUE_ON);
                    return new Waiting(
                            "today.waits.decide",
                            1,
                            row.get(CONSULTATION.TITLE),
                            due == null ? null : due.atStartOfDay(zone).toInstant(),
                            zone,
                            true,
                            "consultations/" + row.get(CONSULTATION.ID));
                });
    }

    /** A past consultation that was imported has points too, and nobody answers them any more. */
    List<Waiting> openPoints(List<OrganisationId> institutions) {
        return counted(
                "today.waits.points",
                "/answers",
                db.select(COUNTED)
                        .from(POINT)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                        .where(POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED))
                        .and(StandingPhase.NOW.in(ANSWERABLE))
                        .and(CONSULTATION.INSTITUTION_ID.in(institutions)));
    }

    List<Waiting> toSign(List<OrganisationId> organisations) {
        return contributions(
                "today.waits.sign",
                organisation -> "/position?for=" + organisation,
                CONTRIBUTION
                        .ORGANISATION_ID
                        .in(organisations)
                        .and(CONTRIBUTION.KIND.eq(ContributionKind.POSITION))
                        .and(CONTRIBUTION.STATUS.eq(ContributionStatus.TO_SIGN)));
    }

    /** Positions that stand on an earlier version than the newest and were not confirmed for it. */
    List<Waiting> toConfirm(List<OrganisationId> organisations) {
        var later = TEXT_VERSION.as("later");
        var until = DSL.inline(null, CONSULTATION.ANSWERS_DUE_AT).as("until");
        return lines(
                "today.waits.confirm",
                row -> "/position?for=" + row.get(CURRENT_POSITION.ORGANISATION_ID),
                db.select(CONSULTATION.ID, CONSULTATION.TITLE, until, CONSULTATION.ZONE)
                        .select(CURRENT_POSITION.ORGANISATION_ID)
                        .from(CURRENT_POSITION)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(CURRENT_POSITION.CONSULTATION_ID))
                        .join(CONTRIBUTION)
                        .on(CONTRIBUTION.ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.CONSULTATION_ID.eq(CURRENT_POSITION.CONSULTATION_ID))
                        .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                        .and(TEXT_VERSION.ID.ne(CONTRIBUTION.TEXT_VERSION_ID))
                        .leftJoin(POSITION_CONFIRMATION)
                        .on(POSITION_CONFIRMATION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                        .and(POSITION_CONFIRMATION.TEXT_VERSION_ID.eq(TEXT_VERSION.ID))
                        .where(CURRENT_POSITION.ORGANISATION_ID.in(organisations))
                        .and(StandingPhase.NOW.in(Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW, Phase.ANSWERED))
                        .and(POSITION_CONFIRMATION.CONTRIBUTION_ID.isNull())
                        .andNotExists(DSL.selectOne()
                                .from(later)
                                .where(later.CONSULTATION_ID.eq(TEXT_VERSION.CONSULTATION_ID))
                                .and(later.STATUS.eq(TextStatus.PUBLISHED))
                                .and(later.NUMBER.gt(TEXT_VERSION.NUMBER)))
                        .orderBy(CONSULTATION.ID, CURRENT_POSITION.ORGANISATION_ID)
                        .limit(SOME),
                until);
    }

    /** Contributions that stand nowhere in the newest version. */
    List<Waiting> orphans() {
        return counted(
                "today.waits.orphans",
                "/placing",
                db.select(COUNTED)
                        .from(CONTRIBUTION)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                        .where(CONTRIBUTION.PLACEMENT.eq(Placement.ORPHANED)));
    }

    List<Waiting> drafts(AccountId author, List<OrganisationId> organisations) {
        return contributions(
                "today.waits.ownDraft",
                organisation -> "/contributions",
                CONTRIBUTION
                        .AUTHOR_ID
                        .eq(author)
                        .and(CONTRIBUTION.ORGANISATION_ID.in(organisations))
                        .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                        .and(StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN))
                        .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.gt(DatabaseClock.NOW)));
    }

    List<Waiting> ballots(List<OrganisationId> organisations) {
        return db.select(CONSULTATION.ID, BALLOT.QUESTION, BALLOT.CLOSES_AT, CONSULTATION.ZONE)
                .from(BALLOT)
                .join(BALLOT_ROLL)
                .on(BALLOT_ROLL.BALLOT_ID.eq(BALLOT.ID))
                .and(BALLOT_ROLL.ORGANISATION_ID.in(organisations))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(BALLOT.CONSULTATION_ID))
                .leftJoin(VOTE)
                .on(VOTE.BALLOT_ID.eq(BALLOT.ID))
                .and(VOTE.ORGANISATION_ID.eq(BALLOT_ROLL.ORGANISATION_ID))
                .where(BALLOT.STATUS.eq(BallotStatus.OPEN))
                .and(BALLOT.CLOSES_AT.gt(DatabaseClock.NOW))
                .and(VOTE.BALLOT_ID.isNull())
                .orderBy(BALLOT.CLOSES_AT, BALLOT.ID)
                .limit(SOME)
                .fetch(Records.mapping((consultation, question, closesAt, zone) -> new Waiting(
                        "today.waits.vote",
                        1,
                        question,
                        closesAt,
                        ZoneId.of(zone),
                        "consultations/" + consultation + "/ballots")));
    }

    /** Open consultations on which one of the organisations has no position yet. */
    List<Waiting> closing(List<OrganisationId> organisations) {
        var taken = DSL.field(DSL.selectCount()
                .from(CURRENT_POSITION)
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(CONSULTATION.ID))
                .and(CURRENT_POSITION.ORGANISATION_ID.in(organisations)));
        return consultations(
                "today.waits.closing",
                "",
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                StandingPhase.NOW
                        .in(Phase.ANNOUNCED, Phase.OPEN)
                        .and(CONSULTATION.OPENS_AT.le(DatabaseClock.NOW))
                        .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.gt(DatabaseClock.NOW))
                        .and(taken.lt(organisations.size())));
    }

    List<Waiting> ballotsToFix() {
        return consultations(
                "today.waits.fix",
                "/ballots",
                CONSULTATION.DELIBERATION_CLOSES_AT,
                StandingPhase.NOW
                        .eq(Phase.DELIBERATION)
                        .andNotExists(DSL.selectOne()
                                .from(BALLOT)
                                .where(BALLOT.CONSULTATION_ID.eq(CONSULTATION.ID))
                                .and(BALLOT.STATUS.notIn(BallotStatus.REVOKED, BallotStatus.LAPSED))));
    }

    List<Waiting> applications() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.STATUS.eq(OrganisationStatus.APPLIED))
                .orderBy(ORGANISATION.APPLIED_AT, ORGANISATION.ID)
                .limit(SOME)
                .fetch(Records.mapping((organisation, name) -> new Waiting(
                        "today.waits.application", 1, name, null, Times.SITE, "organisations/" + organisation)));
    }

    /** Mail that failed; one line for all of it. */
    List<Waiting> undelivered() {
        Field<Integer> notices = DSL.field(
                DSL.selectCount().from(NOTICE).where(NOTICE.STATE.in(NoticeState.FAILED, NoticeState.GIVEN_UP)));
        Field<Integer> letters =
                DSL.field(DSL.selectCount().from(MAIL).where(MAIL.STATE.in(NoticeState.FAILED, NoticeState.GIVEN_UP)));
        int count = db.fetchValue(notices.plus(letters));
        return count == 0 ? List.of() : List.of(new Waiting("today.waits.mail", count, "", null, Times.SITE, "outbox"));
    }

    /** Drafts of the person's organisations, found by these very words. */
    List<Waiting> draftsWith(String words, Actor actor) {
        return contributions(
                "today.waits.ownDraft",
                organisation -> "/contributions",
                CONTRIBUTION
                        .ORGANISATION_ID
                        .in(actor.roles().keySet())
                        .and(CONTRIBUTION.STATUS.in(ContributionStatus.DRAFT, ContributionStatus.TO_SIGN))
                        .and(PublicWords.BODY.contains(words)));
    }

    /** One line for each consultation, with how many of its rows wait. */
    private static List<Waiting> counted(String key, String part, SelectConditionStep<? extends Record> rows) {
        return rows.groupBy(CONSULTATION.ID, CONSULTATION.TITLE, CONSULTATION.ANSWERS_DUE_AT, CONSULTATION.ZONE)
                .orderBy(CONSULTATION.ANSWERS_DUE_AT, CONSULTATION.ID)
                .limit(SOME)
                .fetch(row -> new Waiting(
                        key,
                        row.get(COUNT),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.ANSWERS_DUE_AT),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        "consultations/" + row.get(CONSULTATION.ID) + part));
    }

    private List<Waiting> consultations(String key, String part, Field<Instant> until, Condition which) {
        return lines(
                key,
                row -> part,
                db.select(CONSULTATION.ID, CONSULTATION.TITLE, until, CONSULTATION.ZONE)
                        .from(CONSULTATION)
                        .where(which)
                        .orderBy(until, CONSULTATION.ID)
                        .limit(SOME),
                until);
    }

    private List<Waiting> contributions(String key, Function<OrganisationId, String> part, Condition which) {
        return lines(
                key,
                row -> part.apply(row.get(CONTRIBUTION.ORGANISATION_ID)),
                db.select(CONSULTATION.ID, CONSULTATION.TITLE, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONSULTATION.ZONE)
                        .select(CONTRIBUTION.ORGANISATION_ID)
                        .from(CONTRIBUTION)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                        .where(which)
                        .orderBy(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONTRIBUTION.ID)
                        .limit(SOME),
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT);
    }

    private static List<Waiting> lines(
            String key, Function<Record, String> part, ResultQuery<? extends Record> query, Field<Instant> until) {
        return query.fetch(row -> new Waiting(
                key,
                1,
                row.get(CONSULTATION.TITLE),
                row.get(until),
                ZoneId.of(row.get(CONSULTATION.ZONE)),
                "consultations/" + row.get(CONSULTATION.ID) + part.apply(row)));
    }
}
