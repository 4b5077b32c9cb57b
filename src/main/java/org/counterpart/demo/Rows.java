package org.counterpart.demo;

import static counterpart.schema.Tables.RECORD_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Act;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Collects rows and writes them in a few batches, tables in the order in which they first came. */
final class Rows {

    private final DSLContext db;
    private final Map<Table<?>, List<UpdatableRecord<?>>> rows = new LinkedHashMap<>();

    Rows(DSLContext db) {
        this.db = db;
    }

    /** A new row of the table; it is written at the next {@link #write}. */
    <R extends UpdatableRecord<R>> R add(Table<R> table) {
        var row = db.newRecord(table);
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        return row;
    }

    /** An entry of the record, as the act would have left it at that time. */
    void record(Act act, Instant at) {
        var entry = add(RECORD_ENTRY);
        entry.setId(act.id());
        entry.setAt(at);
        entry.setKind(act.kind());
        entry.setAccountId(act.account());
        entry.setOrganisationId(act.organisation());
        entry.setConsultationId(act.consultation());
        entry.setSubjectId(act.subject());
        entry.setTitle(act.title());
        entry.setDetail(act.detail());
        var moved = act.movedDay();
        entry.setOnDay(moved == null ? act.day() : moved.day());
        entry.setMovedFrom(moved == null ? null : moved.dayBefore());
    }

    void write() {
        rows.values().forEach(table -> db.batchInsert(table).execute());
        rows.clear();
    }
}
