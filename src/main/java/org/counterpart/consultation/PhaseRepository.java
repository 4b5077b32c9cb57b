package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PHASE_CHANGE;
import static counterpart.schema.Tables.REMINDER_SENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Moves consultations from phase to phase. Each move is one conditional statement, so that of several nodes one wins. */
@Repository
class PhaseRepository {

    /** At most so many in one round; the next round follows at once. */
    private static final int ROUND = 100;

    /** The end of the phase in which a consultation stands, as long as the clock ends it. */
    private static final Field<Instant> END = DSL.case_(CONSULTATION.PHASE)
            .when(Phase.ANNOUNCED, CONSULTATION.OPENS_AT)
            .when(Phase.OPEN, CONSULTATION.CONTRIBUTIONS_CLOSE_AT)
            .when(Phase.DELIBERATION, CONSULTATION.DELIBERATION_CLOSES_AT);

    private static final Condition MOVED_BY_THE_CLOCK =
            CONSULTATION.PHASE.in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION);

    private final DSLContext db;

    PhaseRepository(DSLContext db) {
        this.db = db;
    }

    /** A consultation whose phase is over. */
    record Due(ConsultationId id, OrganisationId institution, String title, Phase phase, Phase next, Instant end) {}

    /** A consultation that closes soon. */
    record Closing(ConsultationId id, OrganisationId institution, String title) {}

    List<Due> due() {
        return due(DSL.noCondition());
    }

    List<Due> due(ConsultationId id) {
        return due(CONSULTATION.ID.eq(id));
    }

    private List<Due> due(Condition which) {
        return db.select(
                        CONSULTATION.ID,
                        CONSULTATION.INSTITUTION_ID,
                        CONSULTATION.TITLE,
                        CONSULTATION.PHASE,
                        END,
                        CONSULTATION.DELIBERATION_CLOSES_AT)
                .from(CONSULTATION)
                .where(MOVED_BY_THE_CLOCK, END.le(DatabaseClock.NOW), which)
                .orderBy(END, CONSULTATION.ID)
                .limit(ROUND)
                .fetch(row -> new Due(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        next(row.value4(), row.value6()),
                        row.value5()));
    }

    private static Phase next(Phase phase, @Nullable Instant deliberationClosesAt) {
        return switch (phase) {
            case ANNOUNCED -> Phase.OPEN;
            case OPEN -> deliberationClosesAt == null ? Phase.REVIEW : Phase.DELIBERATION;
            default -> Phase.REVIEW;
        };
    }

    /** Moves it on; false when another node did, or when the period was extended in the meantime. */
    boolean move(Due due) {
        var moved = db.update(CONSULTATION)
                .set(CONSULTATION.PHASE, due.next())
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .where(CONSULTATION.ID.eq(due.id()), CONSULTATION.PHASE.eq(due.phase()))
                .and(END.le(DatabaseClock.NOW))
                .execute();
        if (moved == 1) {
            entered(due.id(), due.next(), due.end(), null);
        }
        return moved == 1;
    }

    /** Moves it by an act of a person, setting what belongs to the act; false when it stands in another phase. */
    boolean move(ConsultationId id, Phase from, Phase to, AccountId by, Map<? extends Field<?>, ?> with) {
        var moved = db.update(CONSULTATION)
                .set(CONSULTATION.PHASE, to)
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .set(with)
                .where(CONSULTATION.ID.eq(id), CONSULTATION.PHASE.eq(from))
                .execute();
        if (moved == 1) {
            entered(id, to, null, by);
        }
        return moved == 1;
    }

    void entered(ConsultationId id, Phase phase, @Nullable Instant due, @Nullable AccountId by) {
        db.insertInto(PHASE_CHANGE)
                .set(PHASE_CHANGE.CONSULTATION_ID, id)
                .set(PHASE_CHANGE.PHASE, phase)
                .set(PHASE_CHANGE.DUE_AT, due)
                .set(PHASE_CHANGE.ENTERED_AT, DatabaseClock.NOW)
                .set(PHASE_CHANGE.BY_ACCOUNT_ID, by)
                .execute();
    }

    /** How long until the next phase ends; null when none does. Negative when it is over already. */
    @Nullable
    Duration untilNextEnd() {
        return db.select(DatabaseClock.NOW, DSL.min(END))
                .from(CONSULTATION)
                .where(MOVED_BY_THE_CLOCK)
                .fetchOne(row -> row.value2() == null ? null : Duration.between(row.value1(), row.value2()));
    }

    /** Open consultations that close between {@code from} and {@code to} hours from now and were not reminded of. */
    List<Closing> closing(ActKind reminder, int from, int to) {
        return db.select(CONSULTATION.ID, CONSULTATION.INSTITUTION_ID, CONSULTATION.TITLE)
                .from(CONSULTATION)
                .where(CONSULTATION.PHASE.eq(Phase.OPEN))
                .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.gt(inHours(from)))
                .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.le(inHours(to)))
                .andNotExists(DSL.selectOne()
                        .from(REMINDER_SENT)
                        .where(REMINDER_SENT.SUBJECT_ID.eq(CONSULTATION.ID.coerce(REMINDER_SENT.SUBJECT_ID)))
                        .and(REMINDER_SENT.KIND.eq(reminder.name())))
                .orderBy(CONSULTATION.ID)
                .limit(ROUND)
                .fetch(row -> new Closing(row.value1(), row.value2(), row.value3()));
    }

    /** Notes the reminder; false when another node did. */
    boolean remind(ConsultationId id, ActKind reminder) {
        return db.insertInto(REMINDER_SENT)
                        .set(REMINDER_SENT.SUBJECT_ID, id.value())
                        .set(REMINDER_SENT.KIND, reminder.name())
                        .set(REMINDER_SENT.SENT_AT, DatabaseClock.NOW)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private static Field<Instant> inHours(int hours) {
        return DSL.field(
                "timestampadd(hour, {0}, utc_timestamp(6))", DatabaseClock.NOW.getDataType(), DSL.inline(hours));
    }
}
