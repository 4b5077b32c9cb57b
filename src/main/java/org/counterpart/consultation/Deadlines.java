package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Deadlines as conditions of the statement that writes: the database's clock decides at that moment, whether or not the phase has been moved
 * on yet. A write that changes no row came too early or too late.
 */
public final class Deadlines {

    /** Contributions are taken: opened, and not closed yet. */
    public static Condition openForContributions(ConsultationId id) {
        return openForContributions(DSL.val(id, CONSULTATION.ID));
    }

    public static Condition openForContributions(Field<ConsultationId> id) {
        return is(
                id,
                CONSULTATION.PHASE.in(Phase.ANNOUNCED, Phase.OPEN),
                CONSULTATION.OPENS_AT.le(DatabaseClock.NOW),
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT.gt(DatabaseClock.NOW));
    }

    /** Contributions are closed, deliberation and vote are not. */
    public static Condition inDeliberation(ConsultationId id) {
        return inDeliberation(DSL.val(id, CONSULTATION.ID));
    }

    public static Condition inDeliberation(Field<ConsultationId> id) {
        return is(
                id,
                CONSULTATION.PHASE.in(Phase.OPEN, Phase.DELIBERATION),
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT.le(DatabaseClock.NOW),
                CONSULTATION.DELIBERATION_CLOSES_AT.gt(DatabaseClock.NOW));
    }

    /** From the opening to the end of the deliberation. */
    public static Condition beforeReview(ConsultationId id) {
        return beforeReview(DSL.val(id, CONSULTATION.ID));
    }

    public static Condition beforeReview(Field<ConsultationId> id) {
        return openForContributions(id).or(inDeliberation(id));
    }

    /** The institution answers: everything is closed, nothing is answered yet. */
    public static Condition underReview(ConsultationId id) {
        return underReview(DSL.val(id, CONSULTATION.ID));
    }

    public static Condition underReview(Field<ConsultationId> id) {
        return is(
                id,
                CONSULTATION
                        .PHASE
                        .eq(Phase.REVIEW)
                        .or(CONSULTATION
                                .PHASE
                                .in(Phase.OPEN, Phase.DELIBERATION)
                                .and(DSL.coalesce(
                                                CONSULTATION.DELIBERATION_CLOSES_AT,
                                                CONSULTATION.CONTRIBUTIONS_CLOSE_AT)
                                        .le(DatabaseClock.NOW))));
    }

    private static Condition is(Field<ConsultationId> id, Condition... conditions) {
        // Under its own name: the writing statement may have the table, too.
        return DSL.exists(
                DSL.selectOne().from(CONSULTATION).where(CONSULTATION.ID.eq(id)).and(DSL.and(conditions)));
    }

    private Deadlines() {}
}
