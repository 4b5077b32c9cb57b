package org.counterpart.today;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.STATEMENT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.commitment.CommitmentDays;
import org.counterpart.commitment.Lateness;
import org.counterpart.commitment.Voice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.RecordMapper;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What waits of commitments: what is due or late, and what a follow-up left to be done. */
@Repository
class DeskCommitmentRepository {

    /** How far ahead a due milestone or a follow-up is shown, in days. */
    private static final int AHEAD = 30;

    private final DSLContext db;
    private final DatabaseClock clock;
    private final CommitmentDays days;

    DeskCommitmentRepository(DSLContext db, DatabaseClock clock, CommitmentDays days) {
        this.db = db;
        this.clock = clock;
        this.days = days;
    }

    List<Waiting> milestones(List<OrganisationId> owners) {
        return db.select(COMMITMENT.ID, MILESTONE.TITLE, MILESTONE.DUE_ON, CommitmentDays.ZONE)
                .from(MILESTONE)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(MILESTONE.COMMITMENT_ID))
                .where(COMMITMENT.OWNER_ID.in(owners))
                .and(MILESTONE.CLAIMED_ON.isNull())
                .and(MILESTONE.CONFIRMED_ON.isNull())
                .and(MILESTONE.DUE_ON.le(days.ahead(clock.now(), AHEAD)))
                .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                .limit(DeskRepository.SOME)
                .fetch(onDay("today.waits.milestone"));
    }

    /** Commitments whose owner reported after the moderator's last finding. */
    List<Waiting> findings() {
        var finding = STATEMENT.as("finding");
        return db.selectDistinct(COMMITMENT.ID, COMMITMENT.TITLE)
                .from(COMMITMENT)
                .join(STATEMENT)
                .on(STATEMENT.COMMITMENT_ID.eq(COMMITMENT.ID))
                .and(STATEMENT.VOICE.eq(Voice.OWNER))
                .whereNotExists(DSL.selectOne()
                        .from(finding)
                        .where(finding.COMMITMENT_ID.eq(COMMITMENT.ID))
                        .and(finding.VOICE.eq(Voice.MODERATOR))
                        .and(finding.MADE_AT.ge(STATEMENT.MADE_AT)))
                .orderBy(COMMITMENT.ID)
                .limit(DeskRepository.SOME)
                .fetch(Records.mapping((commitment, title) ->
                        new Waiting("today.waits.finding", 1, title, null, Times.SITE, "commitments/" + commitment)));
    }

    /** Commitments that are late, each with the day its most overdue milestone was promised for. */
    List<Waiting> late() {
        var since = DSL.min(MILESTONE.FIRST_DUE_ON);
        return db.select(COMMITMENT.ID, COMMITMENT.TITLE, since, CommitmentDays.ZONE)
                .from(COMMITMENT)
                .join(MILESTONE)
                .on(MILESTONE.COMMITMENT_ID.eq(COMMITMENT.ID))
                .where(Lateness.of(days.today(clock.now())))
                .groupBy(COMMITMENT.ID)
                .orderBy(since, COMMITMENT.ID)
                .limit(DeskRepository.SOME)
                .fetch(onDay("today.waits.late"));
    }

    /** What a follow-up left to be done and was not. */
    List<Waiting> overdueTasks() {
        return tasks("today.waits.task", FOLLOW_UP_TASK.DUE_ON.lt(days.today(clock.now())));
    }

    /** What a follow-up left to one of the organisations, overdue or soon due. */
    List<Waiting> tasks(List<OrganisationId> organisations) {
        return tasks(
                "today.waits.ownTask",
                FOLLOW_UP_TASK
                        .OWNER_ID
                        .in(organisations)
                        .and(FOLLOW_UP_TASK.DUE_ON.le(days.ahead(clock.now(), AHEAD))));
    }

    private List<Waiting> tasks(String key, Condition which) {
        return db.select(COMMITMENT.ID, FOLLOW_UP_TASK.BODY, FOLLOW_UP_TASK.DUE_ON, CommitmentDays.ZONE)
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID))
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(FOLLOW_UP.COMMITMENT_ID))
                .where(FOLLOW_UP_TASK.DONE_ON.isNull())
                .and(which)
                .orderBy(FOLLOW_UP_TASK.DUE_ON, FOLLOW_UP_TASK.ID)
                .limit(DeskRepository.SOME)
                .fetch(onDay(key));
    }

    List<Waiting> followUps() {
        return db.select(FOLLOW_UP.COMMITMENT_ID, FOLLOW_UP.TITLE, FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ZONE)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.HELD_AT.isNull())
                .and(FOLLOW_UP.SCHEDULED_AT.le(clock.now().plus(AHEAD, ChronoUnit.DAYS)))
                .orderBy(FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ID)
                .limit(DeskRepository.SOME)
                .fetch(Records.mapping((commitment, title, scheduledAt, zone) -> new Waiting(
                        "today.waits.followUp", 1, title, scheduledAt, ZoneId.of(zone), "commitments/" + commitment)));
    }

    private static RecordMapper<Record4<CommitmentId, String, LocalDate, String>, Waiting> onDay(String key) {
        return Records.mapping((commitment, title, day, place) -> {
            var zone = ZoneId.of(place);
            return new Waiting(
                    key, 1, title, day.atStartOfDay(zone).toInstant(), zone, true, "commitments/" + commitment);
        });
    }
}
