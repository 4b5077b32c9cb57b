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
    public static Condition openForContributions(Field<ConsultationId> id) {
        // Under its own name: the writing statement may have the table, too.
        return DSL.exists(DSL.selectOne()
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .and(CONSULTATION.PHASE.in(Phase.ANNOUNCED, Phase.OPEN))
                .and(CONSULTATION.OPENS_AT.le(DatabaseClock.NOW))
                .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.gt(DatabaseClock.NOW)));
    }

    private Deadlines() {}
}
