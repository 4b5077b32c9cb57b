package org.counterpart.site.head;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.HexFormat;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The published versions of texts. */
@Component
public class PublishedVersions {

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(TEXT_VERSION.CONSULTATION_ID);
    private static final Query<Record> VERSIONS = WrittenOnce.query(DSL.select(TEXT_VERSION.asterisk())
            .from(TEXT_VERSION)
            .where(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTED))
            .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
            .orderBy(TEXT_VERSION.NUMBER.desc()));

    private final DSLContext db;

    PublishedVersions(DSLContext db) {
        this.db = db;
    }

    /** The published versions, latest first. */
    public List<TextVersion> versions(ConsultationId consultation) {
        return VERSIONS.with(db, CONSULTED.is(consultation)).fetch(PublishedVersions::version);
    }

    /** @throws NotFound when there is no such version */
    public TextVersionId id(Condition which) {
        return db.select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(which)
                .fetchOptional(TEXT_VERSION.ID)
                .orElseThrow(NotFound::new);
    }

    /** The version at this address. */
    public static Condition at(String slug, int number) {
        return CONSULTATION
                .SLUG
                .eq(slug)
                .and(PublicConsultations.PUBLIC)
                .and(TEXT_VERSION.NUMBER.eq(number))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED));
    }

    /** @throws NotFound when none of these has the number */
    public static TextVersion numbered(List<TextVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public static TextVersion version(Record row) {
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
}
