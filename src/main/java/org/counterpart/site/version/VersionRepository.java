package org.counterpart.site.version;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.site.version.VersionPage.Provision;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The words of a version, in parts. */
@Repository
class VersionRepository {

    private final DSLContext db;

    VersionRepository(DSLContext db) {
        this.db = db;
    }

    /** The whole version without its words. */
    List<TextParts.Outlined> outline(TextVersionId version) {
        return db.select(
                        PROVISION.POSITION,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.EID,
                        PROVISION.HANDLE.isNotNull(),
                        DSL.octetLength(PROVISION.BODY)
                                .plus(DSL.octetLength(PROVISION.HEADING))
                                .plus(DSL.octetLength(PROVISION.NUMBER)))
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .orderBy(PROVISION.POSITION)
                .fetch(Records.mapping(TextParts.Outlined::new));
    }

    /**
     * The words from one position to before another. Each article has the handle of its page: the one it has in the latest version, or its own
     * where that version has no other article under it.
     */
    List<Provision> lines(TextVersionId version, TextVersionId latest, int from, int until) {
        var now = PROVISION.as("now");
        var other = PROVISION.as("other");
        var article = PROVISION.as("article");
        return db.select(
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.EID,
                        PROVISION.DEPTH,
                        article.DEPTH,
                        PROVISION.HANDLE,
                        now.HANDLE,
                        other.HANDLE)
                .from(PROVISION)
                .leftJoin(article)
                .on(article.ID.eq(PROVISION.ARTICLE_ID))
                .leftJoin(now)
                .on(now.LINEAGE_ID.eq(PROVISION.LINEAGE_ID))
                .and(now.TEXT_VERSION_ID.eq(latest))
                .and(PROVISION.HANDLE.isNotNull())
                .leftJoin(other)
                .on(other.TEXT_VERSION_ID.eq(latest))
                .and(other.HANDLE.eq(PROVISION.HANDLE))
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .and(PROVISION.POSITION.ge(from))
                .and(PROVISION.POSITION.lt(until))
                .orderBy(PROVISION.POSITION)
                .fetch(row -> line(
                        row.get(PROVISION.KIND),
                        row.get(PROVISION.NUMBER),
                        row.get(PROVISION.HEADING),
                        row.get(PROVISION.BODY),
                        row.get(PROVISION.EID),
                        row.get(article.DEPTH) == null ? 0 : row.get(PROVISION.DEPTH) - row.get(article.DEPTH),
                        row.get(PROVISION.HANDLE) != null,
                        row.get(now.HANDLE) != null
                                ? row.get(now.HANDLE)
                                : row.get(other.HANDLE) == null ? row.get(PROVISION.HANDLE) : null));
    }

    private static Provision line(
            ProvisionKind kind,
            String number,
            String heading,
            String body,
            String eid,
            int depth,
            boolean article,
            @Nullable String handle) {
        return new Provision(
                kind, number, heading, body, eid, depth, article, TextParts.DIVISIONS.contains(kind), handle);
    }

    /** Where a provision stands in a published version, by its anchor; of equal ones the first. */
    int position(Condition version, String eid) {
        return db.select(PROVISION.POSITION)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(version)
                .and(PROVISION.EID.eq(eid))
                .orderBy(PROVISION.POSITION)
                .limit(1)
                .fetchOptional(PROVISION.POSITION)
                .orElseThrow(NotFound::new);
    }
}
