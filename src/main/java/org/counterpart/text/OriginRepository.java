package org.counterpart.text;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.PROVISION_ORIGIN;

import java.util.List;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which provisions of a version came from which of the one before. */
@Repository
class OriginRepository implements Successions {

    private final DSLContext db;

    OriginRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<LineageId, List<LineageId>> into(TextVersionId version) {
        var origin = PROVISION.as("origin");
        return db.select(origin.LINEAGE_ID, PROVISION.LINEAGE_ID)
                .from(PROVISION_ORIGIN)
                .join(PROVISION)
                .on(PROVISION.ID.eq(PROVISION_ORIGIN.PROVISION_ID))
                .join(origin)
                .on(origin.ID.eq(PROVISION_ORIGIN.ORIGIN_ID))
                .where(PROVISION_ORIGIN.TEXT_VERSION_ID.eq(version))
                .and(origin.LINEAGE_ID.ne(PROVISION.LINEAGE_ID))
                .and(PROVISION.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .fetchGroups(origin.LINEAGE_ID, PROVISION.LINEAGE_ID);
    }
}
