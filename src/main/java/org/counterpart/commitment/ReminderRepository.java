package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.REMINDER_SENT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Takes the reminders that are due and marks them as sent, in the caller's transaction. */
@Repository
class ReminderRepository {

    private static final int FOLLOW_UP_DAYS = 7;
    private static final int MILESTONE_DAYS = 14;
    private static final int AT_ONCE = 100;

    private final DSLContext db;
    private final DatabaseClock clock;
    private final CommitmentDays days;

    ReminderRepository(DSLContext db, DatabaseClock clock, CommitmentDays days) {
        this.db = db;
        this.clock = clock;
        this.days = days;
    }

    private record Concerned(
            String title, OrganisationId owner, @Nullable ConsultationId consultation) {}

    private record DueFollowUp(FollowUpId id, CommitmentId commitment, String title) {}

    private record DueMilestone(MilestoneId id, CommitmentId commitment, String title, LocalDate dueOn) {}

    List<Act> dueFollowUps() {
        var now = clock.now();
        var due = db.select(FOLLOW_UP.ID, FOLLOW_UP.COMMITMENT_ID, FOLLOW_UP.TITLE)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.SCHEDULED_AT.between(now, now.plus(FOLLOW_UP_DAYS, ChronoUnit.DAYS)))
                .and(FOLLOW_UP.HELD_AT.isNull())
                .and(FOLLOW_UP.REMINDED_AT.isNull())
                .orderBy(FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new DueFollowUp(row.value1(), row.value2(), row.value3()));
        if (due.isEmpty()) {
            return List.of();
        }
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.REMINDED_AT, DatabaseClock.NOW)
                .where(FOLLOW_UP.ID.in(due.stream().map(DueFollowUp::id).toList()))
                .execute();
        var concerned = concerned(due.stream().map(DueFollowUp::commitment).toList());
        return due.stream()
                .map(d -> act(ActKind.FOLLOW_UP_REMINDER, d.commitment(), concerned, d.title()))
                .toList();
    }

    /** The insert fails as a whole where another node has sent one of them since: its key decides. */
    List<Act> dueMilestones() {
        var now = clock.now();
        var due = db.select(MILESTONE.ID, MILESTONE.COMMITMENT_ID, MILESTONE.TITLE, MILESTONE.DUE_ON)
                .from(MILESTONE)
                .where(DSL.exists(DSL.selectOne()
                        .from(COMMITMENT)
                        .where(COMMITMENT.ID.eq(MILESTONE.COMMITMENT_ID))
                        .and(MILESTONE.DUE_ON.le(days.ahead(now, MILESTONE_DAYS)))))
                .and(MILESTONE.CLAIMED_ON.isNull())
                .and(MILESTONE.CONFIRMED_ON.isNull())
                .andNotExists(DSL.selectOne()
                        .from(REMINDER_SENT)
                        .where(REMINDER_SENT.SUBJECT_ID.eq(MILESTONE.ID.coerce(REMINDER_SENT.SUBJECT_ID)))
                        .and(REMINDER_SENT.KIND.eq(ActKind.MILESTONE_DUE.name())))
                .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new DueMilestone(row.value1(), row.value2(), row.value3(), row.value4()));
        if (due.isEmpty()) {
            return List.of();
        }
        var marks = db.insertInto(REMINDER_SENT, REMINDER_SENT.SUBJECT_ID, REMINDER_SENT.KIND, REMINDER_SENT.SENT_AT);
        for (var milestone : due) {
            marks = marks.values(
                    DSL.val(milestone.id().value(), REMINDER_SENT.SUBJECT_ID),
                    DSL.val(ActKind.MILESTONE_DUE.name()),
                    DatabaseClock.NOW);
        }
        marks.execute();
        var concerned = concerned(due.stream().map(DueMilestone::commitment).toList());
        return due.stream()
                .map(d -> act(ActKind.MILESTONE_DUE, d.commitment(), concerned, d.title() + " (" + d.dueOn() + ")"))
                .toList();
    }

    private Map<CommitmentId, Concerned> concerned(Collection<CommitmentId> ids) {
        return db.select(
                        COMMITMENT.ID,
                        COMMITMENT.REFERENCE,
                        COMMITMENT.TITLE,
                        COMMITMENT.OWNER_ID,
                        COMMITMENT.CONSULTATION_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.in(ids))
                .fetchMap(
                        COMMITMENT.ID,
                        row -> new Concerned(row.value2() + " · " + row.value3(), row.value4(), row.value5()));
    }

    private static Act act(ActKind kind, CommitmentId id, Map<CommitmentId, Concerned> concerned, String detail) {
        var commitment = Objects.requireNonNull(concerned.get(id));
        return Act.of(kind, id, commitment.title())
                .by(null, commitment.owner())
                .in(commitment.consultation())
                .saying(detail);
    }
}
