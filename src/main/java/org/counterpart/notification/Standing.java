package org.counterpart.notification;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POSITION_CONFIRMATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import org.counterpart.base.DatabaseClock;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.text.TextStatus;
import org.counterpart.vote.BallotStatus;
import org.jooq.Condition;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/** Whether what a notice says is still so: the phase, the date, the ballot, the draft that waits. What merely happened stays true. */
final class Standing {

    static Condition of(About act) {
        return isPublic(act).and(stands(act));
    }

    private static Condition stands(About act) {
        return switch (act.kind()) {
            case ORGANISATION_APPLIED -> organisation(act, ORGANISATION.STATUS.eq(OrganisationStatus.APPLIED));
            // What opens with its publication is announced by its opening alone.
            case CONSULTATION_PUBLISHED ->
                consultation(act, StandingPhase.NOW.eq(Phase.ANNOUNCED), CONSULTATION.OPENS_AT.gt(DatabaseClock.NOW));
            case CONSULTATION_OPENED -> consultation(act, StandingPhase.NOW.eq(Phase.OPEN));
            case ORGANISATION_INVITED -> consultation(act, StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN));
            case DELIBERATION_STARTED -> consultation(act, StandingPhase.NOW.eq(Phase.DELIBERATION));
            case REVIEW_STARTED -> consultation(act, StandingPhase.NOW.eq(Phase.REVIEW));
            case CONSULTATION_EXTENDED ->
                consultation(
                        act,
                        act.date().in(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONSULTATION.DELIBERATION_CLOSES_AT),
                        act.date().gt(DatabaseClock.NOW));
            case CLOSING_IN_SEVEN_DAYS, CLOSING_TOMORROW ->
                consultation(
                        act,
                        StandingPhase.NOW.eq(Phase.OPEN),
                        CONSULTATION.CONTRIBUTIONS_CLOSE_AT.eq(act.date()),
                        act.date().gt(DatabaseClock.NOW));
            case ANSWERS_DUE ->
                consultation(
                        act,
                        StandingPhase.NOW.eq(Phase.REVIEW),
                        CONSULTATION.ANSWERS_DUE_AT.eq(act.date()),
                        act.date().gt(DatabaseClock.NOW));
            case ANSWERS_OVERDUE ->
                consultation(act, StandingPhase.NOW.eq(Phase.REVIEW), CONSULTATION.ANSWERS_DUE_AT.eq(act.date()));
            case POSITION_TO_SIGN -> contribution(act, CONTRIBUTION.STATUS.eq(ContributionStatus.TO_SIGN));
            case POSITION_TO_CONFIRM ->
                contribution(act, CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED), unconfirmed());
            case POSITION_SIGNED, POSITION_CONFIRMED, CONTRIBUTION_PLACED, CONTRIBUTION_UNPLACED ->
                contribution(act, CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED));
            case BALLOT_OPENED -> openBallot(act, BALLOT.CLOSES_AT.gt(DatabaseClock.NOW));
            case BALLOT_CLOSING_SOON, BALLOT_CLOSING_TOMORROW ->
                openBallot(act, BALLOT.CLOSES_AT.eq(act.date()), act.date().gt(DatabaseClock.NOW));
            case MILESTONE_DUE, MILESTONE_OVERDUE ->
                milestone(act, MILESTONE.CLAIMED_ON.isNull(), MILESTONE.CONFIRMED_ON.isNull());
            case MILESTONE_MOVED -> milestone(act);
            case FOLLOW_UP_SCHEDULED, FOLLOW_UP_REMINDER -> followUp(act, FOLLOW_UP.SCHEDULED_AT.gt(DatabaseClock.NOW));
            case REPORT_OVERDUE -> followUp(act);
            case FOLLOW_UP_TASK_DUE, FOLLOW_UP_TASK_OVERDUE -> task(act);
            // What merely happened stays so.
            case ORGANISATION_ADMITTED,
                    ORGANISATION_REFUSED,
                    ORGANISATION_SUSPENDED,
                    ORGANISATION_WITHDRAWN,
                    ORGANISATION_RENAMED,
                    ORGANISATION_CHANGED,
                    RULE_ENACTED,
                    CONSULTATION_CHANGED,
                    CONSULTATION_DISCARDED,
                    TEXT_PUBLISHED,
                    COMMENT_SUBMITTED,
                    AMENDMENT_SUBMITTED,
                    CONTRIBUTION_WITHDRAWN,
                    BALLOT_FIXED,
                    BALLOT_REVOKED,
                    VOTE_CAST,
                    VOTE_COUNTED,
                    BALLOT_CLOSED,
                    ANSWERS_PUBLISHED,
                    POINT_ANSWERED,
                    POINT_REFLECTED,
                    CONSULTATION_DECIDED,
                    FOLLOW_UP_STARTED,
                    CONSULTATION_ARCHIVED,
                    CONSULTATION_IMPORTED,
                    CONSULTATION_CORRECTED,
                    ANSWER_CORRECTED,
                    COMMITMENT_RECORDED,
                    REPORT_RECEIVED,
                    COMMITMENT_ASSESSED,
                    COMMITMENT_FOUND,
                    FOLLOW_UP_HELD,
                    FOLLOW_UP_TASK_DONE,
                    BALLOT_LAPSED -> DSL.noCondition();
        };
    }

    /** Nothing is told of what is not public. */
    private static Condition isPublic(About act) {
        return act.consultation()
                .isNull()
                .or(consultation(act, CONSULTATION.PUBLISHED_AT.isNotNull(), StandingPhase.NOW.ne(Phase.DRAFT)));
    }

    private static Condition consultation(About act, Condition... conditions) {
        return exists(CONSULTATION, CONSULTATION.ID.eq(act.consultation()), conditions);
    }

    private static Condition organisation(About act, Condition... conditions) {
        return exists(ORGANISATION, ORGANISATION.ID.eq(act.subject().coerce(ORGANISATION.ID)), conditions);
    }

    private static Condition contribution(About act, Condition... conditions) {
        return exists(CONTRIBUTION, CONTRIBUTION.ID.eq(act.subject().coerce(CONTRIBUTION.ID)), conditions);
    }

    private static Condition openBallot(About act, Condition... conditions) {
        return exists(
                BALLOT,
                BALLOT.ID.eq(act.subject().coerce(BALLOT.ID)).and(BALLOT.STATUS.eq(BallotStatus.OPEN)),
                conditions);
    }

    /** The milestone still has this date. */
    private static Condition milestone(About act, Condition... conditions) {
        return exists(
                MILESTONE,
                MILESTONE
                        .ID
                        .eq(act.thing().coerce(MILESTONE.ID))
                        .and(MILESTONE.DUE_ON.coerce(act.date()).eq(act.date())),
                conditions);
    }

    /** The follow-up still has this date and was not held. */
    private static Condition followUp(About act, Condition... conditions) {
        return exists(
                FOLLOW_UP,
                FOLLOW_UP
                        .ID
                        .eq(act.thing().coerce(FOLLOW_UP.ID))
                        .and(FOLLOW_UP.SCHEDULED_AT.eq(act.date()))
                        .and(FOLLOW_UP.HELD_AT.isNull()),
                conditions);
    }

    /** The task is still theirs, still has this date and was not done. */
    private static Condition task(About act) {
        return exists(
                FOLLOW_UP_TASK,
                FOLLOW_UP_TASK
                        .ID
                        .eq(act.thing())
                        .and(FOLLOW_UP_TASK.DUE_ON.coerce(act.date()).eq(act.date()))
                        .and(FOLLOW_UP_TASK.OWNER_ID.isNotDistinctFrom(act.organisation()))
                        .and(FOLLOW_UP_TASK.DONE_ON.isNull()));
    }

    /** The position was not confirmed for the latest published text. */
    private static Condition unconfirmed() {
        return DSL.notExists(DSL.selectOne()
                .from(POSITION_CONFIRMATION)
                .where(POSITION_CONFIRMATION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                .and(POSITION_CONFIRMATION.TEXT_VERSION_ID.eq(DSL.select(TEXT_VERSION.ID)
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.CONSULTATION_ID.eq(CONTRIBUTION.CONSULTATION_ID))
                        .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                        .orderBy(TEXT_VERSION.NUMBER.desc())
                        .limit(1))));
    }

    private static Condition exists(TableLike<?> table, Condition which, Condition... conditions) {
        return DSL.exists(DSL.selectOne().from(table).where(which).and(DSL.and(conditions)));
    }

    private Standing() {}
}
