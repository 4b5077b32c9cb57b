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
                        row.value1(),
                        new Unit(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of(),
                                row.value7(),
                                row.value8())));
    }
}
