package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.WrittenOnce;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which consultations are there for everybody; what belongs to one is public only where it is. */
public final class PublicConsultations {

    /** Published, and not a draft: the one condition that keeps drafts out. */
    public static final Condition PUBLIC =
            WrittenOnce.condition(CONSULTATION.PUBLISHED_AT.isNotNull().and(StandingPhase.NOW.ne(Phase.DRAFT)));

    /** The summary of the answers is written before they are published; it is public only with them. Null before. */
    public static final Field<@Nullable String> ANSWER_SUMMARY = WrittenOnce.field(
                    DSL.when(CONSULTATION.ANSWERED_AT.isNotNull(), CONSULTATION.ANSWER_SUMMARY))
            .as("public_summary");

    /** The same for the decision. */
    public static final Field<@Nullable String> DECISION = WrittenOnce.field(
                    DSL.when(CONSULTATION.DECIDED_AT.isNotNull(), CONSULTATION.DECISION))
            .as("public_decision");

    private PublicConsultations() {}
}
