package org.counterpart.site.comparison;

import static counterpart.schema.Tables.PROVISION;

import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.Unit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whole versions, to be compared. */
@Repository
class ComparisonRepository {

    private final DSLContext db;

    ComparisonRepository(DSLContext db) {
        this.db = db;
    }

    /** A unit and its lasting identity. */
    record Known(LineageId lineage, Unit unit) {}

    /** The whole version, without the marks in its words. */
    List<Known> units(TextVersionId version) {
        return db.select(
                        PROVISION.LINEAGE_ID,
                        PROVISION.DEPTH,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.EID,
                        PROVISION.HANDLE)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .orderBy(PROVISION.POSITION)
                .fetch(row -> new Known(
                        row.get(PROVISION.LINEAGE_ID),
                        new Unit(
                                row.get(PROVISION.DEPTH),
                                row.get(PROVISION.KIND),
                                row.get(PROVISION.NUMBER),
                                row.get(PROVISION.HEADING),
                                row.get(PROVISION.BODY),
                                List.of(),
                                row.get(PROVISION.EID),
                                row.get(PROVISION.HANDLE))));
    }
}
