package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.DatabaseClock;
import org.counterpart.base.WrittenOnce;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * {@link Timetable#standing} inside a statement: the phase that follows from the timetable and the database's clock, whatever the job has noted
 * yet. Only this package asks for the phase that was noted, and only to move it on.
 */
public final class StandingPhase {

    public static final Field<Phase> NOW = WrittenOnce.field(DSL.when(
                    CONSULTATION
                            .PHASE
                            .in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION)
                            .and(DSL.coalesce(CONSULTATION.DELIBERATION_CLOSES_AT, CONSULTATION.CONTRIBUTIONS_CLOSE_AT)
                                    .le(DatabaseClock.NOW)),
                    DSL.inline(Phase.REVIEW, CONSULTATION.PHASE))
            .when(
                    CONSULTATION
                            .PHASE
                            .in(Phase.ANNOUNCED, Phase.OPEN)
                            .and(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.le(DatabaseClock.NOW)),
                    DSL.inline(Phase.DELIBERATION, CONSULTATION.PHASE))
            .when(
                    CONSULTATION.PHASE.eq(Phase.ANNOUNCED).and(CONSULTATION.OPENS_AT.le(DatabaseClock.NOW)),
                    DSL.inline(Phase.OPEN, CONSULTATION.PHASE))
            .otherwise(CONSULTATION.PHASE));

    private StandingPhase() {}
}
