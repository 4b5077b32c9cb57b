package org.counterpart.publication;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.publication.page.Contents;
import org.counterpart.publication.page.Tally;
import org.counterpart.publication.page.TextVersion;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Published versions and what they contain. */
@Repository
class ContentsRepository {

    /** Lines of a table of contents on one page: with their bars some 40 KB. */
    static final int LINES = 120;

    private static final Set<ProvisionKind> HEADINGS = Set.of(
            ProvisionKind.BOOK,
            ProvisionKind.PART,
            ProvisionKind.TITLE,
            ProvisionKind.CHAPTER,
            ProvisionKind.SECTION,
            ProvisionKind.SUBDIVISION);

    private final DSLContext db;

    ContentsRepository(DSLContext db) {
        this.db = db;
    }

    /** The published versions, latest first. */
    List<TextVersion> versions(ConsultationId consultation) {
        return db.selectFrom(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .fetch(ContentsRepository::version);
    }

    Contents contents(ConsultationId consultation, TextVersion version, int page) {
        var here = PROVISION
                .TEXT_VERSION_ID
                .eq(new TextVersionId(version.id()))
                .and(PROVISION.HANDLE.isNotNull().or(PROVISION.KIND.in(HEADINGS)));
        var lines = DSL.field(DSL.selectCount().from(PROVISION).where(here)).as("lines");
        var rows = db.select(
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.HANDLE,
                        PROVISION.DEPTH,
                        ARTICLE_TALLY.COMMENTS,
                        ARTICLE_TALLY.AMENDMENTS,
                        ARTICLE_TALLY.SUPPORT,
                        ARTICLE_TALLY.CONDITIONS,
                        ARTICLE_TALLY.OPPOSE,
                        ARTICLE_TALLY.NO_VIEW,
                        lines)
                .from(PROVISION)
                .leftJoin(ARTICLE_TALLY)
                .on(tallied(consultation))
                .where(here)
                .orderBy(PROVISION.POSITION)
                .limit((page - 1) * LINES, LINES)
                .fetch();
        var entries = rows.map(row ->
                new Contents.Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), tally(row)));
        var all = rows.isEmpty() ? 0 : rows.getFirst().get(lines);
        return new Contents(entries, version.language(), version.direction(), page, pages(all, LINES));
    }

    static Condition tallied(ConsultationId consultation) {
        return ARTICLE_TALLY.CONSULTATION_ID.eq(consultation).and(ARTICLE_TALLY.LINEAGE_ID.eq(PROVISION.LINEAGE_ID));
    }

    static Tally tally(Record row) {
        return row.get(ARTICLE_TALLY.COMMENTS) == null
                ? Tally.NONE
                : new Tally(
                        row.get(ARTICLE_TALLY.COMMENTS),
                        row.get(ARTICLE_TALLY.AMENDMENTS),
                        row.get(ARTICLE_TALLY.SUPPORT),
                        row.get(ARTICLE_TALLY.CONDITIONS),
                        row.get(ARTICLE_TALLY.OPPOSE),
                        row.get(ARTICLE_TALLY.NO_VIEW));
    }

    static List<Field<?>> tallies() {
        return List.of(
                ARTICLE_TALLY.COMMENTS,
                ARTICLE_TALLY.AMENDMENTS,
                ARTICLE_TALLY.SUPPORT,
                ARTICLE_TALLY.CONDITIONS,
                ARTICLE_TALLY.OPPOSE,
                ARTICLE_TALLY.NO_VIEW);
    }

    static TextVersion version(Record row) {
        var sha256 = row.get(TEXT_VERSION.CONTENT_SHA256);
        return new TextVersion(
                row.get(TEXT_VERSION.ID).value(),
                row.get(TEXT_VERSION.NUMBER),
                row.get(TEXT_VERSION.TITLE),
                row.get(TEXT_VERSION.NOTE),
                row.get(TEXT_VERSION.LANGUAGE),
                row.get(TEXT_VERSION.DIRECTION),
                row.get(TEXT_VERSION.ARTICLES),
                row.get(TEXT_VERSION.CORRECTION),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.get(TEXT_VERSION.PUBLISHED_AT));
    }

    /** How many pages {@code all} lines make; at least one. */
    static int pages(int all, int each) {
        return Math.max(1, (all + each - 1) / each);
    }
}
