package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ArticlePage.Line;
import org.counterpart.text.model.Unit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Whole versions: their words in parts, and their articles to be compared. */
@Repository
class VersionRepository {

    /** Articles on one page of a version. */
    static final int EACH = 20;

    private final DSLContext db;

    VersionRepository(DSLContext db) {
        this.db = db;
    }

    /** A unit and its lasting identity. */
    record Known(LineageId lineage, Unit unit) {}

    TextVersionId id(Condition which) {
        return db.select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(which)
                .fetchOptional(TEXT_VERSION.ID)
                .orElseThrow(NotFound::new);
    }

    /** What stands on this page of the version: its articles with everything between them. */
    List<Line> lines(TextVersionId version, int page) {
        var here = PROVISION.TEXT_VERSION_ID.eq(version);
        var starts = db.select(PROVISION.POSITION)
                .from(PROVISION)
                .where(here)
                .and(PROVISION.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .limit((page - 1) * EACH, EACH + 1)
                .fetch(PROVISION.POSITION);
        if (starts.isEmpty() && page > 1) {
            return List.of();
        }
        Condition from = page == 1 ? DSL.noCondition() : PROVISION.POSITION.ge(starts.getFirst());
        Condition until = starts.size() > EACH ? PROVISION.POSITION.lt(starts.getLast()) : DSL.noCondition();
        return db.select(PROVISION.KIND, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.BODY, PROVISION.DEPTH)
                .from(PROVISION)
                .where(here)
                .and(from)
                .and(until)
                .orderBy(PROVISION.POSITION)
                .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

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
