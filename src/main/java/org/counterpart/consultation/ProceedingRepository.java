package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.EXTENSION;

import counterpart.schema.tables.records.ConsultationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.consultation.Extending.Move;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes what people do with a published consultation. */
@Repository
class ProceedingRepository {

    private final DSLContext db;
    private final PhaseRepository phases;

    ProceedingRepository(DSLContext db, PhaseRepository phases) {
        this.db = db;
        this.phases = phases;
    }

    boolean answer(ConsultationId id, String summary, AccountId by) {
        return phases.move(
                id,
                Phase.REVIEW,
                Phase.ANSWERED,
                by,
                Map.of(CONSULTATION.ANSWERED_AT, DatabaseClock.NOW, CONSULTATION.ANSWER_SUMMARY, DSL.val(summary)));
    }

    ClosingDraft draft(ConsultationId id, Closing what) {
        return db.select(DSL.coalesce(column(what), ""), CONSULTATION.VERSION)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle(Records.mapping(ClosingDraft::new));
    }

    /** Number of rows changed: none when somebody else saved since {@code version}, or when it is published already. */
    int saveDraft(ConsultationId id, Closing what, int version, String words) {
        return db.update(CONSULTATION)
                .set(column(what), words)
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .where(CONSULTATION.ID.eq(id), CONSULTATION.VERSION.eq(version))
                .and(StandingPhase.NOW.eq(what.phase()))
                .execute();
    }

    private static TableField<ConsultationRecord, String> column(Closing what) {
        return what == Closing.SUMMARY ? CONSULTATION.ANSWER_SUMMARY_DRAFT : CONSULTATION.DECISION_DRAFT;
    }

    boolean decide(ConsultationId id, String decision, AccountId by) {
        return phases.move(
                id,
                Phase.ANSWERED,
                Phase.DECIDED,
                by,
                Map.of(CONSULTATION.DECIDED_AT, DatabaseClock.NOW, CONSULTATION.DECISION, DSL.val(decision)));
    }

    boolean followUp(ConsultationId id, AccountId by) {
        return phases.move(id, Phase.DECIDED, Phase.FOLLOW_UP, by, Map.of());
    }

    boolean archive(ConsultationId id, Phase from, AccountId by) {
        return from.canBecome(Phase.ARCHIVED)
                && phases.move(id, from, Phase.ARCHIVED, by, Map.of(CONSULTATION.ARCHIVED_AT, DatabaseClock.NOW));
    }

    /** Moves the deadlines while the period still runs; false when it ended or was changed in the meantime. The first move is the running one. */
    boolean extend(Consultation consultation, List<Move> moves, String reason, AccountId by) {
        var running = field(moves.getFirst().deadline());
        var moved = db.update(CONSULTATION)
                .set(moves.stream().collect(Collectors.toMap(move -> field(move.deadline()), Move::to)))
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .where(CONSULTATION.ID.eq(consultation.id()), CONSULTATION.VERSION.eq(consultation.version()))
                .and(StandingPhase.NOW.eq(consultation.phase()))
                .and(running.gt(DatabaseClock.NOW))
                .execute();
        if (moved == 0) {
            return false;
        }
        db.insertInto(
                        EXTENSION,
                        EXTENSION.ID,
                        EXTENSION.CONSULTATION_ID,
                        EXTENSION.DEADLINE,
                        EXTENSION.FROM_AT,
                        EXTENSION.TO_AT,
                        EXTENSION.REASON,
                        EXTENSION.BY_ACCOUNT_ID,
                        EXTENSION.AT)
                .valuesOfRows(moves.stream()
                        .map(move -> DSL.row(
                                DSL.val(Id.random(), EXTENSION.ID),
                                DSL.val(consultation.id(), EXTENSION.CONSULTATION_ID),
                                DSL.val(move.deadline(), EXTENSION.DEADLINE),
                                DSL.val(move.from(), EXTENSION.FROM_AT),
                                DSL.val(move.to(), EXTENSION.TO_AT),
                                DSL.val(reason, EXTENSION.REASON),
                                DSL.val(by, EXTENSION.BY_ACCOUNT_ID),
                                DatabaseClock.NOW))
                        .toList())
                .execute();
        return true;
    }

    private static TableField<ConsultationRecord, Instant> field(Deadline deadline) {
        return switch (deadline) {
            case CONTRIBUTIONS -> CONSULTATION.CONTRIBUTIONS_CLOSE_AT;
            case DELIBERATION -> CONSULTATION.DELIBERATION_CLOSES_AT;
            case ANSWERS -> CONSULTATION.ANSWERS_DUE_AT;
        };
    }
}
