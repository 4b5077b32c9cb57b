package org.counterpart.commitment;

import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.records.FollowUpTaskRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FollowUpRepository {

    private final DSLContext db;

    FollowUpRepository(DSLContext db) {
        this.db = db;
    }

    /** The follow-ups of a commitment, the latest first. */
    List<FollowUp> of(CommitmentId commitment) {
        var tasks = tasks(commitment);
        return db.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                .orderBy(FOLLOW_UP.SCHEDULED_AT.desc(), FOLLOW_UP.ID.desc())
                .fetch(row -> new FollowUp(
                        row.getId(),
                        row.getVersion(),
                        row.getKind(),
                        row.getTitle(),
                        row.getScheduledAt(),
                        ZoneId.of(row.getZone()),
                        row.getPlace(),
                        row.getParticipants(),
                        row.getMinutes(),
                        row.getHeldAt(),
                        tasks.getOrDefault(row.getId(), List.of())));
    }

    private Map<FollowUpId, List<FollowUp.Task>> tasks(CommitmentId commitment) {
        return db.select(FOLLOW_UP_TASK.asterisk(), ORGANISATION.NAME)
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(FOLLOW_UP_TASK.OWNER_ID))
                .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                .orderBy(FOLLOW_UP_TASK.FOLLOW_UP_ID, FOLLOW_UP_TASK.POSITION, FOLLOW_UP_TASK.ID)
                .fetchGroups(
                        FOLLOW_UP_TASK.FOLLOW_UP_ID,
                        row -> new FollowUp.Task(
                                row.get(FOLLOW_UP_TASK.ID),
                                row.get(FOLLOW_UP_TASK.BODY),
                                row.get(ORGANISATION.NAME),
                                row.get(FOLLOW_UP_TASK.DUE_ON),
                                row.get(FOLLOW_UP_TASK.DONE_ON)));
    }

    Optional<CommitmentId> commitmentOf(FollowUpId id) {
        return db.select(FOLLOW_UP.COMMITMENT_ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ID.eq(id))
                .fetchOptional(FOLLOW_UP.COMMITMENT_ID);
    }

    /** Whether the row was new; a second request meets its own row. */
    boolean schedule(CommitmentId commitment, NewFollowUp wanted, Instant at, ZoneId zone, AccountId by) {
        return db.insertInto(FOLLOW_UP)
                        .set(FOLLOW_UP.ID, wanted.id())
                        .set(FOLLOW_UP.COMMITMENT_ID, commitment)
                        .set(FOLLOW_UP.KIND, Objects.requireNonNull(wanted.kind()))
                        .set(FOLLOW_UP.TITLE, wanted.title().strip())
                        .set(FOLLOW_UP.SCHEDULED_AT, at)
                        .set(FOLLOW_UP.ZONE, zone.getId())
                        .set(FOLLOW_UP.PLACE, wanted.place().strip())
                        .set(FOLLOW_UP.PARTICIPANTS, wanted.participants().strip())
                        .set(FOLLOW_UP.MINUTES, "")
                        .set(FOLLOW_UP.CREATED_BY, by)
                        .set(FOLLOW_UP.VERSION, 0)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Minutes are written once, for the row as it was read. */
    int hold(FollowUpId id, int version, Minutes minutes) {
        var rows = db.update(FOLLOW_UP)
                .set(FOLLOW_UP.MINUTES, minutes.words().strip())
                .set(FOLLOW_UP.HELD_AT, DatabaseClock.NOW)
                .set(FOLLOW_UP.VERSION, version + 1)
                .where(FOLLOW_UP.ID.eq(id))
                .and(FOLLOW_UP.VERSION.eq(version))
                .and(FOLLOW_UP.HELD_AT.isNull())
                .execute();
        if (rows == 1) {
            addTasks(id, minutes.tasks());
        }
        return rows;
    }

    private void addTasks(FollowUpId id, List<Minutes.Task> tasks) {
        var records = new ArrayList<FollowUpTaskRecord>();
        for (var task : tasks) {
            var row = db.newRecord(FOLLOW_UP_TASK);
            row.setId(Id.random());
            row.setFollowUpId(id);
            row.setPosition(records.size());
            row.setBody(task.body().strip());
            row.setOwnerId(task.owner());
            row.setDueOn(task.dueOn());
            records.add(row);
        }
        db.batchInsert(records).execute();
    }

    int finish(CommitmentId commitment, UUID task, LocalDate on) {
        return db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DONE_ON, on)
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .and(FOLLOW_UP_TASK.DONE_ON.isNull())
                .and(FOLLOW_UP_TASK.FOLLOW_UP_ID.in(
                        db.select(FOLLOW_UP.ID).from(FOLLOW_UP).where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))))
                .execute();
    }

    /** What is to be done; empty when there is no such task. */
    String task(UUID task) {
        return db.select(FOLLOW_UP_TASK.BODY)
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .fetchOptional(FOLLOW_UP_TASK.BODY)
                .orElse("");
    }
}
