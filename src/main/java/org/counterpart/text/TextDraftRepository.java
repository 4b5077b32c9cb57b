package org.counterpart.text;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.PROVISION_BEFORE;
import static counterpart.schema.Tables.PROVISION_ORIGIN;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes drafts, and freezes them. A published version is written by no statement here. */
@Repository
public class TextDraftRepository {

    private static final int ROWS_AT_ONCE = 300;

    private final DSLContext db;

    TextDraftRepository(DSLContext db) {
        this.db = db;
    }

    /** Removes the draft of a consultation, if there is one. */
    public void removeDraft(ConsultationId consultation) {
        var draft = DSL.select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), TEXT_VERSION.STATUS.eq(TextStatus.DRAFT));
        db.deleteFrom(PROVISION_ORIGIN)
                .where(PROVISION_ORIGIN.TEXT_VERSION_ID.in(draft))
                .execute();
        db.deleteFrom(PROVISION_BEFORE)
                .where(PROVISION_BEFORE.TEXT_VERSION_ID.in(draft))
                .execute();
        db.deleteFrom(PROVISION).where(PROVISION.TEXT_VERSION_ID.in(draft)).execute();
        db.deleteFrom(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    public int nextNumber(ConsultationId consultation) {
        return db.fetchValue(
                db.select(DSL.coalesce(DSL.max(TEXT_VERSION.NUMBER), 0).plus(1))
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation)));
    }

    public void insert(
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

    /**
     * Counts the articles anew and lets the matching go, which was of another structure. Number of rows changed: none when somebody else
     * changed the draft since {@code version}, or when it is none any more.
     */
    int restructured(TextVersionId id, int version) {
        var articles = DSL.select(DSL.count())
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(id), PROVISION.KIND.eq(ProvisionKind.ARTICLE));
        return db.update(TEXT_VERSION)
                .set(TEXT_VERSION.ARTICLES, DSL.field(articles))
                .set(TEXT_VERSION.MATCHED_AT, (Instant) null)
                .set(TEXT_VERSION.MATCHING_CONFIRMED_AT, (Instant) null)
                .set(TEXT_VERSION.VERSION, TEXT_VERSION.VERSION.plus(1))
                .where(TEXT_VERSION.ID.eq(id), TEXT_VERSION.VERSION.eq(version))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.DRAFT))
                .execute();
    }

    int describe(TextVersionId id, int version, String title, String language, String note, boolean correction) {
        return db.update(TEXT_VERSION)
                .set(TEXT_VERSION.TITLE, title)
                .set(TEXT_VERSION.LANGUAGE, language)
                .set(TEXT_VERSION.NOTE, note)
                .set(TEXT_VERSION.CORRECTION, correction)
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

    /** The provisions of a new draft. */
    public void insert(TextVersionId version, List<Provision> provisions) {
        for (var from = 0; from < provisions.size(); from += ROWS_AT_ONCE) {
            insertSome(version, provisions.subList(from, Math.min(provisions.size(), from + ROWS_AT_ONCE)));
        }
    }

    /** Writes what differs from before, and nothing else. */
    public void replace(TextVersionId version, List<Provision> before, List<Provision> after) {
        var touched = touched(before, after);
        for (var from = 0; from < touched.size(); from += ROWS_AT_ONCE) {
            db.deleteFrom(PROVISION)
                    .where(PROVISION.TEXT_VERSION_ID.eq(version))
                    .and(PROVISION.ID.in(touched.subList(from, Math.min(touched.size(), from + ROWS_AT_ONCE))))
                    .execute();
        }
        var known = new HashSet<>(before);
        insert(version, after.stream().filter(one -> !known.contains(one)).toList());
    }

    /** The provisions that a correction changes or takes away. */
    static List<ProvisionId> touched(List<Provision> before, List<Provision> after) {
        var kept = new HashSet<>(after);
        return before.stream()
                .filter(one -> !kept.contains(one))
                .map(Provision::id)
                .toList();
    }

    /** The provisions that a correction adds. */
    static List<ProvisionId> added(List<Provision> before, List<Provision> after) {
        var known = before.stream().map(Provision::id).collect(Collectors.toSet());
        return after.stream()
                .map(Provision::id)
                .filter(id -> !known.contains(id))
                .toList();
    }

    private void insertSome(TextVersionId version, List<Provision> provisions) {
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
        for (var one : provisions) {
            insert = insert.values(
                    one.id(),
                    version,
                    one.lineage(),
                    one.parent(),
                    one.article(),
                    one.position(),
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
