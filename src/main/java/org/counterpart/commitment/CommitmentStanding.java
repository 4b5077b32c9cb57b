package org.counterpart.commitment;

import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;

import org.counterpart.base.About;
import org.counterpart.base.DatabaseClock;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told: the very milestone, follow-up or task still has this date. */
final class CommitmentStanding {

    static Condition milestoneIsDueThen(About act) {
        return milestone(act, DSL.noCondition());
    }

    static Condition milestoneIsOpen(About act) {
        return milestone(act, MILESTONE.CLAIMED_ON.isNull().and(MILESTONE.CONFIRMED_ON.isNull()));
    }

    static Condition followUpIsThen(About act) {
        return followUp(act, FOLLOW_UP.SCHEDULED_AT.gt(DatabaseClock.NOW));
    }

    /** It was to be then, and was not held. */
    static Condition followUpWasThen(About act) {
        return followUp(act, DSL.noCondition());
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
