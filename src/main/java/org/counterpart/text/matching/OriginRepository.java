package org.counterpart.text.matching;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.PROVISION_ORIGIN;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Map;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which provisions of a version came from which of the one before. */
@Repository
class OriginRepository implements Heirs {

    private static final int ROWS_AT_ONCE = 1000;

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

    List<Origin> of(TextVersionId version) {
        return db.select(
                        PROVISION_ORIGIN.PROVISION_ID,
                        PROVISION_ORIGIN.ORIGIN_ID,
                        PROVISION_ORIGIN.CONFIDENCE,
                        PROVISION_ORIGIN.CHOSEN)
                .from(PROVISION_ORIGIN)
                .where(PROVISION_ORIGIN.TEXT_VERSION_ID.eq(version))
                .orderBy(PROVISION_ORIGIN.PROVISION_ID, PROVISION_ORIGIN.ORIGIN_ID)
                .fetch(Records.mapping(Origin::new));
    }

    void put(TextVersionId version, List<Origin> origins) {
        remove(version);
        for (var from = 0; from < origins.size(); from += ROWS_AT_ONCE) {
            insert(version, origins.subList(from, Math.min(origins.size(), from + ROWS_AT_ONCE)));
        }
    }

    void remove(TextVersionId version) {
        db.deleteFrom(PROVISION_ORIGIN)
                .where(PROVISION_ORIGIN.TEXT_VERSION_ID.eq(version))
                .execute();
    }

    private void insert(TextVersionId version, List<Origin> origins) {
        var insert = db.insertInto(
                PROVISION_ORIGIN,
                PROVISION_ORIGIN.TEXT_VERSION_ID,
                PROVISION_ORIGIN.PROVISION_ID,
                PROVISION_ORIGIN.ORIGIN_ID,
                PROVISION_ORIGIN.CONFIDENCE,
                PROVISION_ORIGIN.CHOSEN);
        for (var one : origins) {
            insert = insert.values(version, one.provision(), one.origin(), one.confidence(), one.chosen());
        }
        insert.execute();
    }

    boolean isMatched(TextVersionId version) {
        return db.fetchExists(TEXT_VERSION, TEXT_VERSION.ID.eq(version).and(TEXT_VERSION.MATCHED_AT.isNotNull()));
    }

    void matched(TextVersionId version) {
        db.update(TEXT_VERSION)
                .set(TEXT_VERSION.MATCHED_AT, DatabaseClock.NOW)
                .where(TEXT_VERSION.ID.eq(version))
                .execute();
    }

    /** Number of rows changed: none when somebody else changed the draft since {@code lock}, or when it is none any more. */
    int confirm(TextVersionId version, int lock, boolean confirmed) {
        return db.update(TEXT_VERSION)
                .set(
                        TEXT_VERSION.MATCHING_CONFIRMED_AT,
                        confirmed ? DatabaseClock.NOW : DSL.castNull(TEXT_VERSION.MATCHING_CONFIRMED_AT))
                .set(TEXT_VERSION.VERSION, TEXT_VERSION.VERSION.plus(1))
                .where(TEXT_VERSION.ID.eq(version), TEXT_VERSION.VERSION.eq(lock))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }
}
