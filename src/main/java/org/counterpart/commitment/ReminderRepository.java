package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Reminders;
import org.counterpart.base.Term;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Which dates of commitments are to be reminded of: near ones, and those that passed without what was due. */
@Repository
class ReminderRepository {

    private static final Period FOLLOW_UP_NEAR = Period.ofDays(7);
    private static final int MILESTONE_DAYS = 14;
    private static final int TASK_DAYS = 7;

    private final DSLContext db;
    private final DatabaseClock clock;
    private final CommitmentDays days;

    ReminderRepository(DSLContext db, DatabaseClock clock, CommitmentDays days) {
        this.db = db;
        this.clock = clock;
        this.days = days;
    }

    /** Meetings and dates within a week that were not held. */
    List<Act> nearFollowUps() {
        var now = clock.now();
        return followUps(
                CommitmentAct.FOLLOW_UP_REMINDER, FOLLOW_UP.SCHEDULED_AT.between(now, now.plus(FOLLOW_UP_NEAR)));
    }

    /** Reporting dates that passed, and the owner has not reported since the one before. */
    List<Act> missingReports() {
        return followUps(
                CommitmentAct.REPORT_OVERDUE,
                FOLLOW_UP
                        .KIND
                        .eq(FollowUpKind.REPORTING_DATE)
                        .and(FOLLOW_UP.SCHEDULED_AT.le(DatabaseClock.NOW))
                        .and(CommitmentStanding.UNREPORTED));
    }

    private List<Act> followUps(ActKind kind, Condition when) {
        return db.select(FOLLOW_UP.ID, FOLLOW_UP.TITLE, FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ZONE)
                .select(COMMITMENT.asterisk())
                .from(FOLLOW_UP)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(FOLLOW_UP.COMMITMENT_ID))
                .where(when, FOLLOW_UP.HELD_AT.isNull())
                .and(Reminders.open(FOLLOW_UP.ID, kind, FOLLOW_UP.SCHEDULED_AT))
                .orderBy(FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ID)
                .fetch(row -> act(kind, row)
                        .about(row.get(FOLLOW_UP.ID).value())
                        .saying(row.get(FOLLOW_UP.TITLE))
                        .on(Term.at(
                                Term.Of.FOLLOW_UP,
                                row.get(FOLLOW_UP.SCHEDULED_AT),
                                ZoneId.of(row.get(FOLLOW_UP.ZONE)))));
    }

    /** Open milestones that are due within a fortnight. */
    List<Act> nearMilestones() {
        var now = clock.now();
        return milestones(
                CommitmentAct.MILESTONE_DUE,
                MILESTONE.DUE_ON.between(days.today(now), days.ahead(now, MILESTONE_DAYS)));
    }

    /** Open milestones whose day is over. */
    List<Act> lateMilestones() {
        return milestones(CommitmentAct.MILESTONE_OVERDUE, MILESTONE.DUE_ON.lt(days.today(clock.now())));
    }

    private List<Act> milestones(ActKind kind, Condition when) {
        return db.select(MILESTONE.ID, MILESTONE.TITLE, MILESTONE.DUE_ON)
                .select(COMMITMENT.asterisk())
                .from(MILESTONE)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(MILESTONE.COMMITMENT_ID))
                .where(when, MILESTONE.CLAIMED_ON.isNull(), MILESTONE.CONFIRMED_ON.isNull())
                .and(Reminders.open(MILESTONE.ID, kind, MILESTONE.DUE_ON))
                .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                .fetch(row -> act(kind, row)
                        .about(row.get(MILESTONE.ID).value())
                        .saying(row.get(MILESTONE.TITLE))
                        .on(Term.day(Term.Of.MILESTONE, null, row.get(MILESTONE.DUE_ON))));
    }

    /** Tasks of follow-ups that are to be done within a week. */
    List<Act> nearTasks() {
        var now = clock.now();
        return tasks(
                CommitmentAct.FOLLOW_UP_TASK_DUE,
                FOLLOW_UP_TASK.DUE_ON.between(days.today(now), days.ahead(now, TASK_DAYS)));
    }

    /** Those whose day is over. */
    List<Act> lateTasks() {
        return tasks(CommitmentAct.FOLLOW_UP_TASK_OVERDUE, FOLLOW_UP_TASK.DUE_ON.lt(days.today(clock.now())));
    }

    private List<Act> tasks(ActKind kind, Condition when) {
        return db.select(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.BODY, FOLLOW_UP_TASK.DUE_ON, FOLLOW_UP_TASK.OWNER_ID)
                .select(COMMITMENT.asterisk())
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID))
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(FOLLOW_UP.COMMITMENT_ID))
                .where(when, FOLLOW_UP_TASK.DONE_ON.isNull())
                .and(Reminders.open(FOLLOW_UP_TASK.ID, kind, FOLLOW_UP_TASK.DUE_ON))
                .orderBy(FOLLOW_UP_TASK.DUE_ON, FOLLOW_UP_TASK.ID)
                .fetch(row -> act(kind, row)
                        .about(row.get(FOLLOW_UP_TASK.ID))
                        .by(null, row.get(FOLLOW_UP_TASK.OWNER_ID))
                        .saying(row.get(FOLLOW_UP_TASK.BODY))
                        .on(Term.day(Term.Of.TASK, null, row.get(FOLLOW_UP_TASK.DUE_ON))));
    }

    private static Act act(ActKind kind, Record row) {
        return Act.of(kind, row.get(COMMITMENT.ID), row.get(COMMITMENT.REFERENCE) + " · " + row.get(COMMITMENT.TITLE))
                .by(null, row.get(COMMITMENT.OWNER_ID))
                .in(row.get(COMMITMENT.CONSULTATION_ID));
    }
}
