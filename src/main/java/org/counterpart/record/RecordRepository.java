package org.counterpart.record;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ActId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Cut;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Times;
import org.counterpart.contribution.AuthorName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Appends and reads; there is no statement that changes or removes an entry. */
@Repository
class RecordRepository {

    /** Width of the columns; what is longer is cut with a sign that it was. */
    private static final int TITLE = 600;

    private static final int DETAIL = 2000;

    private static final Field<String> WHO =
            AuthorName.at(ORGANISATION, RECORD_ENTRY.AT).as("who");

    private final DSLContext db;

    RecordRepository(DSLContext db) {
        this.db = db;
    }

    void append(List<Act> acts) {
        var insert = db.insertInto(
                RECORD_ENTRY,
                RECORD_ENTRY.ID,
                RECORD_ENTRY.AT,
                RECORD_ENTRY.KIND,
                RECORD_ENTRY.ACCOUNT_ID,
                RECORD_ENTRY.ORGANISATION_ID,
                RECORD_ENTRY.CONSULTATION_ID,
                RECORD_ENTRY.SUBJECT_ID,
                RECORD_ENTRY.TITLE,
                RECORD_ENTRY.DETAIL,
                RECORD_ENTRY.UNTIL_AT,
                RECORD_ENTRY.ON_DAY,
                RECORD_ENTRY.MOVED_FROM);
        for (var act : acts) {
            var detail = act.detail();
            var moved = act.movedDay();
            insert = insert.values(
                    DSL.val(act.id(), RECORD_ENTRY.ID),
                    DatabaseClock.NOW,
                    DSL.val(act.kind(), RECORD_ENTRY.KIND),
                    DSL.val(act.account(), RECORD_ENTRY.ACCOUNT_ID),
                    DSL.val(act.organisation(), RECORD_ENTRY.ORGANISATION_ID),
                    DSL.val(act.consultation(), RECORD_ENTRY.CONSULTATION_ID),
                    DSL.val(act.subject(), RECORD_ENTRY.SUBJECT_ID),
                    DSL.val(Cut.to(act.title(), TITLE)),
                    DSL.val(detail == null ? null : Cut.to(detail, DETAIL), RECORD_ENTRY.DETAIL),
                    DSL.val(act.until(), RECORD_ENTRY.UNTIL_AT),
                    DSL.val(moved == null ? act.day() : moved.day(), RECORD_ENTRY.ON_DAY),
                    DSL.val(moved == null ? null : moved.dayBefore(), RECORD_ENTRY.MOVED_FROM));
        }
        if (!acts.isEmpty()) {
            insert.execute();
        }
    }

    /** Entries before the given one, or the latest; newest first. */
    List<Entry> before(@Nullable UUID entry, int limit) {
        var last = RECORD_ENTRY.as("last");
        var older = entry == null
                ? DSL.noCondition()
                : DSL.row(RECORD_ENTRY.AT, RECORD_ENTRY.ID)
                        .lessThan(DSL.select(last.AT, last.ID).from(last).where(last.ID.eq(new ActId(entry))));
        return select(older, limit);
    }

    List<Entry> latestIn(ConsultationId consultation, int limit) {
        return select(RECORD_ENTRY.CONSULTATION_ID.eq(consultation), limit);
    }

    private List<Entry> select(Condition condition, int limit) {
        return db.select(
                        RECORD_ENTRY.ID,
                        RECORD_ENTRY.AT,
                        RECORD_ENTRY.KIND,
                        RECORD_ENTRY.TITLE,
                        RECORD_ENTRY.DETAIL,
                        RECORD_ENTRY.UNTIL_AT,
                        RECORD_ENTRY.ON_DAY,
                        RECORD_ENTRY.MOVED_FROM,
                        CONSULTATION.ZONE,
                        WHO,
                        ORGANISATION.SLUG,
                        CONSULTATION.TITLE,
                        CONSULTATION.SLUG,
                        CONSULTATION.LANGUAGE)
                .select(Subjects.FIELDS)
                .from(RECORD_ENTRY)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(PublicActs.WHOSE))
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                .where(condition)
                .and(PublicActs.SHOWN)
                .orderBy(RECORD_ENTRY.AT.desc(), RECORD_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new Entry(
                        row.get(RECORD_ENTRY.ID).value().toString(),
                        row.get(RECORD_ENTRY.AT),
                        row.get(RECORD_ENTRY.KIND),
                        row.get(RECORD_ENTRY.TITLE),
                        row.get(RECORD_ENTRY.DETAIL),
                        row.get(RECORD_ENTRY.UNTIL_AT),
                        row.get(RECORD_ENTRY.ON_DAY),
                        row.get(RECORD_ENTRY.MOVED_FROM),
                        row.get(CONSULTATION.ZONE) == null ? Times.SITE : ZoneId.of(row.get(CONSULTATION.ZONE)),
                        row.get(WHO),
                        row.get(ORGANISATION.SLUG),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.SLUG),
                        row.get(CONSULTATION.LANGUAGE),
                        Subjects.path(row)));
    }
}
