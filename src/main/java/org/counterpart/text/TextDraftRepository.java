package org.counterpart.text;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.TextVersionId;
import org.counterpart.text.reading.ImportedText;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes drafts, and freezes them. A published version is written by no statement here. */
@Repository
class TextDraftRepository {

    private static final int ROWS_AT_ONCE = 300;

    private final DSLContext db;

    TextDraftRepository(DSLContext db) {
        this.db = db;
    }

    /** Removes the draft of a consultation, if there is one. */
    void removeDraft(ConsultationId consultation) {
        var draft = DSL.select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), TEXT_VERSION.STATUS.eq(TextStatus.DRAFT));
        db.deleteFrom(PROVISION).where(PROVISION.TEXT_VERSION_ID.in(draft)).execute();
        db.deleteFrom(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    int nextNumber(ConsultationId consultation) {
        return db.select(DSL.coalesce(DSL.max(TEXT_VERSION.NUMBER), 0).plus(1))
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .fetchSingle()
                .value1();
    }

    void insert(
            TextVersionId id,
            ConsultationId consultation,
            int number,
            ImportedText text,
            String language,
            FileId source,
            String report) {
        db.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.ID, id)
                .set(TEXT_VERSION.CONSULTATION_ID, consultation)
                .set(TEXT_VERSION.NUMBER, number)
                .set(TEXT_VERSION.TITLE, text.title())
                .set(TEXT_VERSION.LANGUAGE, language)
                .set(TEXT_VERSION.DIRECTION, text.direction())
                .set(TEXT_VERSION.NOTE, "")
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .set(TEXT_VERSION.FORMAT, text.report().format())
                .set(TEXT_VERSION.SOURCE_FILE_ID, source)
                .set(TEXT_VERSION.IMPORT_REPORT, report)
                .set(TEXT_VERSION.ARTICLES, text.articles())
                .set(TEXT_VERSION.CREATED_AT, DatabaseClock.NOW)
                .set(TEXT_VERSION.VERSION, 0)
                .execute();
    }

    /** Number of rows changed: none when somebody else changed the draft since {@code version}, or when it is none any more. */
    int touch(TextVersionId id, int version, int articles) {
        return db.update(TEXT_VERSION)
                .set(TEXT_VERSION.ARTICLES, articles)
                .set(TEXT_VERSION.VERSION, TEXT_VERSION.VERSION.plus(1))
                .where(TEXT_VERSION.ID.eq(id), TEXT_VERSION.VERSION.eq(version))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    int describe(TextVersionId id, int version, String title, String language, String note) {
        return db.update(TEXT_VERSION)
                .set(TEXT_VERSION.TITLE, title)
                .set(TEXT_VERSION.LANGUAGE, language)
                .set(TEXT_VERSION.NOTE, note)
                .set(TEXT_VERSION.VERSION, TEXT_VERSION.VERSION.plus(1))
                .where(TEXT_VERSION.ID.eq(id), TEXT_VERSION.VERSION.eq(version))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    int publish(TextVersionId id, int version, String note, byte[] sha256) {
        return db.update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.PUBLISHED)
                .set(TEXT_VERSION.NOTE, note)
                .set(TEXT_VERSION.CONTENT_SHA256, sha256)
                .set(TEXT_VERSION.PUBLISHED_AT, DatabaseClock.NOW)
                .set(TEXT_VERSION.VERSION, TEXT_VERSION.VERSION.plus(1))
                .where(TEXT_VERSION.ID.eq(id), TEXT_VERSION.VERSION.eq(version))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    /** Makes these the provisions of the draft, in this order. */
    void put(TextVersionId version, List<Provision> provisions) {
        db.deleteFrom(PROVISION).where(PROVISION.TEXT_VERSION_ID.eq(version)).execute();
        for (var from = 0; from < provisions.size(); from += ROWS_AT_ONCE) {
            insert(version, from, provisions.subList(from, Math.min(provisions.size(), from + ROWS_AT_ONCE)));
        }
    }

    private void insert(TextVersionId version, int position, List<Provision> provisions) {
        var insert = db.insertInto(
                PROVISION,
                PROVISION.ID,
                PROVISION.TEXT_VERSION_ID,
                PROVISION.LINEAGE_ID,
                PROVISION.PARENT_ID,
                PROVISION.ARTICLE_ID,
                PROVISION.POSITION,
                PROVISION.DEPTH,
                PROVISION.KIND,
                PROVISION.NUMBER,
                PROVISION.HEADING,
                PROVISION.BODY,
                PROVISION.MARKS,
                PROVISION.EID,
                PROVISION.HANDLE);
        var at = position;
        for (var one : provisions) {
            insert = insert.values(
                    one.id(),
                    version,
                    one.lineage(),
                    one.parent(),
                    one.article(),
                    at++,
                    one.depth(),
                    one.kind(),
                    one.number(),
                    one.heading(),
                    one.body(),
                    one.marks(),
                    one.eid(),
                    one.handle());
        }
        insert.execute();
    }
}
