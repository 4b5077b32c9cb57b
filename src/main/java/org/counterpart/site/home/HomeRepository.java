package org.counterpart.site.home;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;

import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.OrganisationStatus;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How much there is on the whole site. */
@Repository
class HomeRepository {

    private static final Query<Record3<Integer, Integer, Integer>> COUNTS = WrittenOnce.query(DSL.select(
            DSL.field(DSL.selectCount().from(ORGANISATION).where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))),
            DSL.field(DSL.selectCount()
                    .from(CONTRIBUTION)
                    .join(CONSULTATION)
                    .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                    .where(Counted.STANDING)
                    .and(PublicConsultations.PUBLIC)),
            DSL.field(DSL.selectCount().from(COMMITMENT))));

    private final DSLContext db;

    HomeRepository(DSLContext db) {
        this.db = db;
    }

    record Counts(int organisations, int contributions, int commitments) {}

    Counts counts() {
        return COUNTS.with(db).fetchSingle(Records.mapping(Counts::new));
    }
}
