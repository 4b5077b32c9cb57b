package org.counterpart.publication;

import static counterpart.schema.Tables.PROVISION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ArticlePage.Line;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole versions: their words in parts, and their articles to be compared. */
@Repository
class VersionRepository {

    /** Articles on one page of a version. */
    static final int EACH = 20;

    private final DSLContext db;

    VersionRepository(DSLContext db) {
        this.db = db;
    }

    /** An article with all its words, for comparison. */
    record Words(String number, String heading, @Nullable String handle, String text) {}

    /** What stands on this page of the version: its articles with everything between them. */
    List<Line> lines(TextVersionId version, int page) {
        var here = PROVISION.TEXT_VERSION_ID.eq(version);
        var starts = db.select(PROVISION.POSITION)
                .from(PROVISION)
                .where(here)
                .and(PROVISION.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .limit((page - 1) * EACH, EACH + 1)
                .fetch(PROVISION.POSITION);
        if (starts.isEmpty() && page > 1) {
            return List.of();
        }
        Condition from = page == 1 ? DSL.noCondition() : PROVISION.POSITION.ge(starts.getFirst());
        Condition until = starts.size() > EACH ? PROVISION.POSITION.lt(starts.getLast()) : DSL.noCondition();
        return db.select(PROVISION.KIND, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.BODY, PROVISION.DEPTH)
                .from(PROVISION)
                .where(here)
                .and(from)
                .and(until)
                .orderBy(PROVISION.POSITION)
                .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** All articles of a version by their lasting identity, in order. */
    Map<LineageId, Words> articles(TextVersionId version) {
        var article = PROVISION.as("article");
        var texts = new LinkedHashMap<LineageId, StringBuilder>();
        var heads = new LinkedHashMap<LineageId, Words>();
        db.select(
                        article.LINEAGE_ID,
                        article.NUMBER,
                        article.HEADING,
                        article.HANDLE,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY)
                .from(article)
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .where(article.TEXT_VERSION_ID.eq(version))
                .and(article.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .forEach(row -> {
                    var lineage = row.value1();
                    var first =
                            heads.putIfAbsent(lineage, new Words(row.value2(), row.value3(), row.value4(), "")) == null;
                    var said = new ArrayList<>(List.of(row.value6(), row.value7()));
                    if (!first) {
                        said.addFirst(row.value5());
                    }
                    texts.computeIfAbsent(lineage, key -> new StringBuilder())
                            .append(String.join(" ", said).strip())
                            .append('\n');
                });
        var words = new LinkedHashMap<LineageId, Words>();
        heads.forEach((lineage, head) -> words.put(
                lineage,
                new Words(
                        head.number(),
                        head.heading(),
                        head.handle(),
                        texts.getOrDefault(lineage, new StringBuilder())
                                .toString()
                                .strip())));
        return words;
    }
}
