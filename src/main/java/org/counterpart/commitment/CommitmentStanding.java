package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.STATEMENT;

import org.counterpart.base.About;
import org.counterpart.base.DatabaseClock;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told: the very milestone, follow-up or task still has this date. */
final class CommitmentStanding {

    /** Since the reporting date before this follow-up, or else since the promise, its owner has not reported. */
    static final Condition UNREPORTED = unreported();

    static Condition milestoneIsDueThen(About act) {
        return milestone(act, DSL.noCondition());
    }

    static Condition milestoneIsOpen(About act) {
        return milestone(act, MILESTONE.CLAIMED_ON.isNull().and(MILESTONE.CONFIRMED_ON.isNull()));
    }

    static Condition followUpIsThen(About act) {
        return followUp(act, FOLLOW_UP.SCHEDULED_AT.gt(DatabaseClock.NOW));
    }

    /** It was to be then, was not held, and its owner has not reported. */
    static Condition reportIsMissing(About act) {
        return followUp(act, UNREPORTED);
    }

    /** The task is still theirs and was not done. */
    static Condition taskIsDueThen(About act) {
        return DSL.exists(DSL.selectOne()
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.ID.eq(act.thing()))
                .and(FOLLOW_UP_TASK.DUE_ON.coerce(act.date()).eq(act.date()))
                .and(FOLLOW_UP_TASK.OWNER_ID.isNotDistinctFrom(act.organisation()))
                .and(FOLLOW_UP_TASK.DONE_ON.isNull()));
    }

    private static Condition unreported() {
        var earlier = FOLLOW_UP.as("earlier");
        var before = DSL.field(DSL.select(DSL.max(earlier.SCHEDULED_AT))
                .from(earlier)
                .where(earlier.COMMITMENT_ID.eq(FOLLOW_UP.COMMITMENT_ID))
                .and(earlier.KIND.eq(FollowUpKind.REPORTING_DATE))
                .and(earlier.SCHEDULED_AT.lt(FOLLOW_UP.SCHEDULED_AT)));
        var promise = COMMITMENT.as("promise");
        return DSL.notExists(DSL.selectOne()
                .from(STATEMENT)
                .join(promise)
                .on(promise.ID.eq(STATEMENT.COMMITMENT_ID))
                .where(STATEMENT.COMMITMENT_ID.eq(FOLLOW_UP.COMMITMENT_ID))
                .and(STATEMENT.VOICE.eq(Voice.OWNER))
                .and(STATEMENT.MADE_AT.gt(DSL.coalesce(before, promise.RECORDED_AT))));
    }

    private static Condition milestone(About act, Condition condition) {
        return DSL.exists(DSL.selectOne()
                .from(MILESTONE)
                .where(MILESTONE.ID.eq(act.thing().coerce(MILESTONE.ID)))
                .and(MILESTONE.DUE_ON.coerce(act.date()).eq(act.date()))
                .and(condition));
    }

    private static Condition followUp(About act, Condition condition) {
        return DSL.exists(DSL.selectOne()
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ID.eq(act.thing().coerce(FOLLOW_UP.ID)))
                .and(FOLLOW_UP.SCHEDULED_AT.eq(act.date()))
                .and(FOLLOW_UP.HELD_AT.isNull())
                .and(condition));
    }

    private CommitmentStanding() {}
}
