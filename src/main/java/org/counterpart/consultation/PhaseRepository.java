package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PHASE_CHANGE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Reminders;
import org.counterpart.base.Term;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Moves consultations from phase to phase. Each move is one conditional statement, so that of several nodes one wins. */
@Repository
class PhaseRepository {

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

    /** A consultation whose running phase ends soon, or should have ended. */
    record Closing(ConsultationId id, OrganisationId institution, String title, Term term) {}

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
                .fetch(Records.mapping((consultation, institution, title, phase, end, deliberationClosesAt) ->
                        new Due(consultation, institution, title, phase, next(phase, deliberationClosesAt), end)));
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
                .fetchOne(Records.mapping((now, next) -> next == null ? null : Duration.between(now, next)));
    }

    /** Consultations whose running phase ends between {@code from} and {@code to} from now, and nobody was reminded of it. */
    List<Closing> closing(ActKind reminder, Phase phase, @Nullable Duration from, Duration to) {
        var review = phase == Phase.REVIEW;
        var end = review ? CONSULTATION.ANSWERS_DUE_AT : CONSULTATION.CONTRIBUTIONS_CLOSE_AT;
        var of = review ? Term.Of.ANSWERS : Term.Of.CONTRIBUTIONS;
        return db.select(CONSULTATION.ID, CONSULTATION.INSTITUTION_ID, CONSULTATION.TITLE, end, CONSULTATION.ZONE)
                .from(CONSULTATION)
                .where(StandingPhase.NOW.eq(phase), end.le(DatabaseClock.in(to)))
                .and(from == null ? DSL.noCondition() : end.gt(DatabaseClock.in(from)))
                .and(Reminders.open(CONSULTATION.ID, reminder, end))
                .orderBy(end, CONSULTATION.ID)
                .fetch(Records.mapping((consultation, institution, title, ends, zone) ->
                        new Closing(consultation, institution, title, Term.at(of, ends, ZoneId.of(zone)))));
    }
}
