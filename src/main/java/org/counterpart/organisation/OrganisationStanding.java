package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;

import org.counterpart.base.About;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told. */
final class OrganisationStanding {

    static Condition applies(About act) {
        return DSL.exists(DSL.selectOne()
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(act.subject().coerce(ORGANISATION.ID)))
                .and(ORGANISATION.STATUS.eq(OrganisationStatus.APPLIED)));
    }

    private OrganisationStanding() {}
}
