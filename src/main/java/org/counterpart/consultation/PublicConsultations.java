package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.WrittenOnce;
import org.jooq.Condition;

/** Which consultations are there for everybody; what belongs to one is public only where it is. */
public final class PublicConsultations {

    /** Published, and not a draft: the one condition that keeps drafts out. */
    public static final Condition PUBLIC =
            WrittenOnce.condition(CONSULTATION.PUBLISHED_AT.isNotNull().and(StandingPhase.NOW.ne(Phase.DRAFT)));

    private PublicConsultations() {}
}
