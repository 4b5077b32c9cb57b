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
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Times;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Appends and reads; there is no statement that changes or removes an entry. */
@Repository
class RecordRepository {

    /** Width of the columns; what is longer is cut with a sign that it was. */
    private static final int TITLE = 600;

    private static final int DETAIL = 1000;

    private final DSLContext db;

    RecordRepository(DSLContext db) {
        this.db = db;
    }

    void append(Act act) {
        var detail = act.detail();
        db.insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.ID, act.id())
                .set(RECORD_ENTRY.AT, DatabaseClock.NOW)
                .set(RECORD_ENTRY.KIND, act.kind())
                .set(RECORD_ENTRY.ACCOUNT_ID, act.account())
                .set(RECORD_ENTRY.ORGANISATION_ID, act.organisation())
                .set(RECORD_ENTRY.CONSULTATION_ID, act.consultation())
                .set(RECORD_ENTRY.SUBJECT_ID, act.subject())
                .set(RECORD_ENTRY.TITLE, cut(act.title(), TITLE))
                .set(RECORD_ENTRY.DETAIL, detail == null ? null : cut(detail, DETAIL))
                .set(RECORD_ENTRY.UNTIL_AT, act.until())
                .execute();
    }

    /** Entries before the given one, or the latest; newest first. Acts in a consultation that is still a draft are not public. */
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
                        CONSULTATION.ZONE,
                        ORGANISATION.NAME,
                        ORGANISATION.SLUG,
                        CONSULTATION.TITLE,
                        CONSULTATION.SLUG)
                .from(RECORD_ENTRY)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(RECORD_ENTRY.ORGANISATION_ID))
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                .where(condition)
                .and(RECORD_ENTRY.CONSULTATION_ID.isNull().or(CONSULTATION.PUBLISHED_AT.isNotNull()))
                .orderBy(RECORD_ENTRY.AT.desc(), RECORD_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new Entry(
                        row.value1().value().toString(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? Times.SITE : ZoneId.of(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
