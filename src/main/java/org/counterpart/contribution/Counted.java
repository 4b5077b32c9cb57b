package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.Arrays;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What of the contributions is public, what of them counts, and who has answered with one: the conditions behind every list and every number of the
 * product. No page has a rule of its own.
 */
public final class Counted {

    /** What anybody may read: also what was withdrawn or replaced, for these are visible acts. */
    public static final Condition PUBLIC = CONTRIBUTION.STATUS.in(Arrays.stream(ContributionStatus.values())
            .filter(ContributionStatus::isPublic)
            .toList());

    /** What counts: comments, amendments, positions, evidence and questions that stand. */
    public static final Condition STANDING = CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED);

    /**
     * Whether an organisation has answered a consultation: it put anything to the institution, also if it withdrew it since. Whoever was
     * invited and has not is silent, whether or not it looked.
     */
    public static Condition answered(Field<ConsultationId> consultation, Field<OrganisationId> organisation) {
        return DSL.exists(DSL.selectOne()
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(CONTRIBUTION.ORGANISATION_ID.eq(organisation))
                .and(PUBLIC));
    }

    private Counted() {}
}
