package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Answering;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whoever put anything to the institution has answered, also when it was withdrawn later: coverage and silence are counted from this. */
@Component
class AnsweringOrganisations implements Answering {

    private final DSLContext db;

    AnsweringOrganisations(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<OrganisationId> organisations(ConsultationId id) {
        return db.selectDistinct(CONTRIBUTION.ORGANISATION_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(id), CONTRIBUTION.ORGANISATION_ID.isNotNull())
                .and(CONTRIBUTION.SUBMITTED_AT.isNotNull())
                .fetchSet(CONTRIBUTION.ORGANISATION_ID);
    }
}
