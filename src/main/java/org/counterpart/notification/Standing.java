package org.counterpart.notification;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.About;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Whether what a notice says is still so: its kind knows. Nothing is told of what is not public. */
final class Standing {

    static Condition of(About act) {
        return isPublic(act).and(act.kind().nature().standing().apply(act));
    }

    private static Condition isPublic(About act) {
        return act.consultation()
                .isNull()
                .or(DSL.exists(DSL.selectOne()
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(act.consultation()))
                        .and(CONSULTATION.PUBLISHED_AT.isNotNull())
                        .and(StandingPhase.NOW.ne(Phase.DRAFT))));
    }

    private Standing() {}
}
