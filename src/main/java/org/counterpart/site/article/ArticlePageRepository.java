package org.counterpart.site.article;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.site.article.ArticlePage.Earlier;
import org.counterpart.site.head.ArticleName;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What stands around the words of an article on its page: its neighbours and its earlier words. */
@Repository
class ArticlePageRepository {

    private static final Field<String> SIDE = DSL.field(DSL.name("side"), String.class);

    private final DSLContext db;

    ArticlePageRepository(DSLContext db) {
        this.db = db;
    }

    /** Words before and after in document order; either may be missing. */
    record Neighbours(
            @Nullable ArticleName previous, @Nullable ArticleName next) {}

    /** The words of the same article in each earlier published version that has it, the nearest first. */
    List<Earlier> before(ConsultationId consultation, LineageId lineage, int version) {
        var article = PROVISION.as("article");
        var rows = db.select(
                        TEXT_VERSION.NUMBER,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.DEPTH)
                .from(article)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(article.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .where(article.LINEAGE_ID.eq(lineage))
                .and(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(TEXT_VERSION.NUMBER.lt(version))
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .fetch();
        return rows.intoGroups(TEXT_VERSION.NUMBER).entrySet().stream()
                .map(one -> new Earlier(
                        one.getKey(),
                        one.getValue().getFirst().get(PROVISION.NUMBER),
                        PublishedArticles.words(one.getValue().map(row -> PublishedArticles.line(row, 0)))))
                .toList();
    }

    Neighbours neighbours(TextVersionId version, int position) {
        var beside = beside(version, PROVISION.POSITION.lt(position), PROVISION.POSITION.desc(), "previous")
                .unionAll(beside(version, PROVISION.POSITION.gt(position), PROVISION.POSITION.asc(), "next"))
                .fetchMap(SIDE, ArticlePageRepository::name);
        return new Neighbours(beside.get("previous"), beside.get("next"));
    }

    private Select<Record4<String, String, String, String>> beside(
            TextVersionId version, Condition side, SortField<Integer> order, String name) {
        return db.select(DSL.inline(name).as(SIDE), PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .and(PROVISION.HANDLE.isNotNull())
                .and(side)
                .orderBy(order)
                .limit(1);
    }

    private static ArticleName name(Record row) {
        return new ArticleName(row.get(PROVISION.HANDLE), row.get(PROVISION.NUMBER), row.get(PROVISION.HEADING));
    }
}
