package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;

import java.util.List;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
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

    /** Whether an article reads as it did in the version the point's author read: then nothing in it changed because of the point. */
    boolean readsAsBefore(Point point, ProvisionId article) {
        var now = words(PROVISION.ARTICLE_ID.eq(article));
        var was = PROVISION.as("was");
        var then = words(PROVISION.ARTICLE_ID.in(db.select(was.ID)
                .from(was)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.TEXT_VERSION_ID.eq(was.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.LINEAGE_ID.eq(was.LINEAGE_ID))
                .where(CONTRIBUTION.ID.eq(point.words().contribution()))
                .and(PROVISION.ID.eq(article))));
        return now.equals(then);
    }

    private List<String> words(Condition which) {
        return db.select(PROVISION.HEADING, PROVISION.BODY)
                .from(PROVISION)
                .where(which)
                .orderBy(PROVISION.POSITION)
                .fetch(Records.mapping((heading, body) -> heading + "\n" + body));
    }

    int link(PointId point, int version, ProvisionId article) {
        return db.update(POINT)
                .set(POINT.CHANGED_PROVISION_ID, article)
                .set(POINT.VERSION, version + 1)
                .where(POINT.ID.eq(point), POINT.VERSION.eq(version), POINT.STATUS.eq(PointStatus.PUBLISHED))
                .execute();
    }
}
