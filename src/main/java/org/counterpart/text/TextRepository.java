package org.counterpart.text;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.jooq.impl.DSL.inline;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.Unit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads versions and provisions. */
@Repository
public class TextRepository {

    /** All but the import report, which is long. */
    private static final List<Field<?>> VERSION = List.of(
            TEXT_VERSION.ID,
            TEXT_VERSION.VERSION,
            TEXT_VERSION.CONSULTATION_ID,
            TEXT_VERSION.NUMBER,
            TEXT_VERSION.TITLE,
            TEXT_VERSION.LANGUAGE,
            TEXT_VERSION.DIRECTION,
            TEXT_VERSION.NOTE,
            TEXT_VERSION.STATUS,
            TEXT_VERSION.FORMAT,
            TEXT_VERSION.SOURCE_FILE_ID,
            TEXT_VERSION.ARTICLES,
            TEXT_VERSION.CORRECTION,
            TEXT_VERSION.MATCHING_CONFIRMED_AT,
            TEXT_VERSION.CONTENT_SHA256,
            TEXT_VERSION.PUBLISHED_AT,
            TEXT_VERSION.CREATED_AT);

    private final DSLContext db;

    TextRepository(DSLContext db) {
        this.db = db;
    }

    /** A version and whose consultation it belongs to. */
    public record Owned(TextVersion text, OrganisationId institution) {}

    public Optional<Owned> find(TextVersionId id) {
        return db.select(VERSION)
                .select(CONSULTATION.INSTITUTION_ID)
                .from(TEXT_VERSION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(TEXT_VERSION.ID.eq(id))
                .fetchOptional(row -> new Owned(version(row), row.get(CONSULTATION.INSTITUTION_ID)));
    }

    Optional<OrganisationId> institution(ConsultationId consultation) {
        return db.select(CONSULTATION.INSTITUTION_ID)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchOptional(CONSULTATION.INSTITUTION_ID);
    }

    /** Who puts a text to consultation, and in whose time its dates are said. */
    record Publisher(String institution, ZoneId zone) {}

    Publisher publisher(ConsultationId consultation) {
        return db.select(ORGANISATION.NAME, CONSULTATION.ZONE)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle(Records.mapping((name, zone) -> new Publisher(name, ZoneId.of(zone))));
    }

    /** Newest first. */
    List<TextVersion> versions(ConsultationId consultation, boolean drafts) {
        return db.select(VERSION)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(drafts ? DSL.noCondition() : TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .fetch(TextRepository::version);
    }

    Optional<TextVersion> newest(ConsultationId consultation, TextStatus status) {
        return db.select(VERSION)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), TEXT_VERSION.STATUS.eq(status))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(TextRepository::version);
    }

    /** The published version that a draft will follow; none for the first. */
    public Optional<TextVersionId> before(TextVersionId draft) {
        var own = TEXT_VERSION.as("own");
        return db.select(TEXT_VERSION.ID)
                .from(own)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.CONSULTATION_ID.eq(own.CONSULTATION_ID))
                .and(TEXT_VERSION.NUMBER.lt(own.NUMBER))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .where(own.ID.eq(draft))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(TEXT_VERSION.ID);
    }

    String report(TextVersionId id) {
        return db.select(TEXT_VERSION.IMPORT_REPORT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.eq(id))
                .fetchSingle(TEXT_VERSION.IMPORT_REPORT);
    }

    /** Of every article with all that belongs to it, and of every division: a check sum of heading and words, whatever the numbers. */
    public Map<ProvisionId, String> wordSums(TextVersionId version) {
        var unit = DSL.coalesce(PROVISION.ARTICLE_ID, PROVISION.ID);
        var sum =
                DSL.field("sha2({0}, 256)", String.class, DSL.concat(PROVISION.HEADING, inline("\t"), PROVISION.BODY));
        return db
                .select(unit, sum)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .orderBy(PROVISION.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(unit), Collectors.mapping(row -> row.get(sum), Collectors.joining())));
    }

    /** What stands above articles, and the articles: without words. */
    public List<Entry> outline(TextVersionId version) {
        return db.select(
                        PROVISION.ID,
                        PROVISION.LINEAGE_ID,
                        PROVISION.DEPTH,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.HANDLE)
                .from(PROVISION)
                .where(shown(version, false))
                .orderBy(PROVISION.POSITION)
                .fetch(Records.mapping(Entry::new));
    }

    public List<Provision> provisions(TextVersionId version) {
        return provisions(shown(version, true), 0, Integer.MAX_VALUE);
    }

    /** A part of the text in document order; what belongs to articles only where {@code everything} is asked for. */
    List<Provision> part(TextVersionId version, boolean everything, int offset, int limit) {
        return provisions(shown(version, everything), offset, limit);
    }

    int count(TextVersionId version, boolean everything) {
        return db.fetchCount(PROVISION, shown(version, everything));
    }

    /** How many stand before this one. */
    int place(TextVersionId version, boolean everything, ProvisionId provision) {
        var position = DSL.select(PROVISION.POSITION)
                .from(PROVISION)
                .where(PROVISION.ID.eq(provision), PROVISION.TEXT_VERSION_ID.eq(version));
        return db.fetchCount(PROVISION, shown(version, everything).and(PROVISION.POSITION.lt(DSL.field(position))));
    }

    Optional<Provision> provision(TextVersionId version, ProvisionId id) {
        return provisions(PROVISION.TEXT_VERSION_ID.eq(version).and(PROVISION.ID.eq(id)), 0, 1).stream()
                .findFirst();
    }

    private static Condition shown(TextVersionId version, boolean everything) {
        var all = PROVISION.TEXT_VERSION_ID.eq(version);
        return everything ? all : all.and(PROVISION.ARTICLE_ID.isNull().or(PROVISION.ARTICLE_ID.eq(PROVISION.ID)));
    }

    /** A provision with whatever belongs to the same article; alone where it belongs to none. */
    List<Provision> around(TextVersionId version, Entry entry) {
        return provisions(
                PROVISION
                        .TEXT_VERSION_ID
                        .eq(version)
                        .and(PROVISION.ARTICLE_ID.eq(entry.id()).or(PROVISION.ID.eq(entry.id()))),
                0,
                Integer.MAX_VALUE);
    }

    private List<Provision> provisions(Condition condition, int offset, int limit) {
        return db.select(
                        PROVISION.ID,
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
                        PROVISION.HANDLE)
                .from(PROVISION)
                .where(condition)
                .orderBy(PROVISION.POSITION)
                .limit(offset, limit)
                .fetch(row -> new Provision(
                        row.get(PROVISION.ID),
                        row.get(PROVISION.LINEAGE_ID),
                        row.get(PROVISION.PARENT_ID),
                        row.get(PROVISION.ARTICLE_ID),
                        row.get(PROVISION.POSITION),
                        new Unit(
                                row.get(PROVISION.DEPTH),
                                row.get(PROVISION.KIND),
                                row.get(PROVISION.NUMBER),
                                row.get(PROVISION.HEADING),
                                row.get(PROVISION.BODY),
                                row.get(PROVISION.MARKS),
                                row.get(PROVISION.EID),
                                row.get(PROVISION.HANDLE))));
    }

    private static @Nullable String hex(byte @Nullable [] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }

    private static TextVersion version(Record row) {
        return new TextVersion(
                row.get(TEXT_VERSION.ID),
                row.get(TEXT_VERSION.VERSION),
                row.get(TEXT_VERSION.CONSULTATION_ID),
                row.get(TEXT_VERSION.NUMBER),
                row.get(TEXT_VERSION.TITLE),
                row.get(TEXT_VERSION.LANGUAGE),
                row.get(TEXT_VERSION.DIRECTION),
                row.get(TEXT_VERSION.NOTE),
                row.get(TEXT_VERSION.STATUS),
                row.get(TEXT_VERSION.FORMAT),
                row.get(TEXT_VERSION.SOURCE_FILE_ID),
                row.get(TEXT_VERSION.ARTICLES),
                row.get(TEXT_VERSION.CORRECTION),
                row.get(TEXT_VERSION.MATCHING_CONFIRMED_AT) != null,
                hex(row.get(TEXT_VERSION.CONTENT_SHA256)),
                row.get(TEXT_VERSION.PUBLISHED_AT),
                row.get(TEXT_VERSION.CREATED_AT));
    }
}
