package org.counterpart.response;

import static counterpart.schema.Tables.POINT;

import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether what was accepted can be read in the text. */
@Repository
class Reflections {

    private final DSLContext db;

    Reflections(DSLContext db) {
        this.db = db;
    }

    /** Accepted, wholly or partly, in a published answer that shows no words of a version newer than the one contributed to. */
    static Condition missing() {
        return POINT.STATUS
                .eq(PointStatus.PUBLISHED)
                .and(POINT.OUTCOME.in(Outcome.ACCEPTED, Outcome.PARTLY_ACCEPTED))
                .andNot(Answered.IN_THE_TEXT);
    }

    boolean isMissing(PointId point) {
        return db.fetchExists(POINT, POINT.ID.eq(point), missing());
    }

    int link(PointId point, int version, ProvisionId article) {
        return db.update(POINT)
                .set(POINT.CHANGED_PROVISION_ID, article)
                .set(POINT.VERSION, version + 1)
                .where(POINT.ID.eq(point), POINT.VERSION.eq(version), POINT.STATUS.eq(PointStatus.PUBLISHED))
                .execute();
    }
}
