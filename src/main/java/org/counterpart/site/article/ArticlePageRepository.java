package org.counterpart.site.article;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.site.article.ArticlePage.Earlier;
import org.counterpart.site.head.ArticleName;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What stands around the words of an article on its page: its neighbours and its earlier words. */
@Repository
class ArticlePageRepository {

    private static final Field<String> SIDE = DSL.field(DSL.name("side"), String.class);

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(TEXT_VERSION.CONSULTATION_ID);
    private static final Value<LineageId> LINEAGE = WrittenOnce.value(PROVISION.LINEAGE_ID);
    private static final Value<Integer> NUMBER = WrittenOnce.value(TEXT_VERSION.NUMBER);
    private static final Provision ARTICLE = PROVISION.as("article");
    private static final Query<Record6<Integer, ProvisionKind, String, String, String, Integer>> BEFORE =
            WrittenOnce.query(DSL.select(
                            TEXT_VERSION.NUMBER,
                            PROVISION.KIND,
                            PROVISION.NUMBER,
                            PROVISION.HEADING,
                            PROVISION.BODY,
                            PROVISION.DEPTH)
                    .from(ARTICLE)
                    .join(TEXT_VERSION)
                    .on(TEXT_VERSION.ID.eq(ARTICLE.TEXT_VERSION_ID))
                    .join(PROVISION)
                    .on(PROVISION.ARTICLE_ID.eq(ARTICLE.ID))
                    .where(ARTICLE.LINEAGE_ID.eq(LINEAGE))
                    .and(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTED))
                    .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                    .and(TEXT_VERSION.NUMBER.lt(NUMBER))
                    .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION));

    private static final Value<TextVersionId> VERSION = WrittenOnce.value(PROVISION.TEXT_VERSION_ID);
    private static final Value<Integer> POSITION = WrittenOnce.value(PROVISION.POSITION);
    private static final Query<Record4<String, String, String, String>> NEIGHBOURS =
            WrittenOnce.query(beside(PROVISION.POSITION.lt(POSITION), PROVISION.POSITION.desc(), "previous")
                    .unionAll(beside(PROVISION.POSITION.gt(POSITION), PROVISION.POSITION.asc(), "next")));

    private final DSLContext db;

    ArticlePageRepository(DSLContext db) {
        this.db = db;
    }

    /** Words before and after in document order; either may be missing. */
    record Neighbours(
            @Nullable ArticleName previous, @Nullable ArticleName next) {}

    /** The words of the same article in each earlier published version that has it, the nearest first. */
    List<Earlier> before(ConsultationId consultation, LineageId lineage, int version) {
        var rows = BEFORE.with(db, CONSULTED.is(consultation), LINEAGE.is(lineage), NUMBER.is(version))
                .fetch();
        return rows.intoGroups(TEXT_VERSION.NUMBER).entrySet().stream()
                .map(one -> new Earlier(
                        one.getKey(),
                        one.getValue().getFirst().get(PROVISION.NUMBER),
                        PublishedArticles.words(one.getValue().map(row -> PublishedArticles.line(row, 0)))))
                .toList();
    }

    Neighbours neighbours(TextVersionId version, int position) {
        var beside = NEIGHBOURS
                .with(db, VERSION.is(version), POSITION.is(position))
                .fetchMap(SIDE, ArticlePageRepository::name);
        return new Neighbours(beside.get("previous"), beside.get("next"));
    }

    private static Select<Record4<String, String, String, String>> beside(
            Condition side, SortField<Integer> order, String name) {
        return DSL.select(DSL.inline(name).as(SIDE), PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(VERSION))
                .and(PROVISION.HANDLE.isNotNull())
                .and(side)
                .orderBy(order)
                .limit(1);
    }

    private static ArticleName name(Record row) {
        return new ArticleName(row.get(PROVISION.HANDLE), row.get(PROVISION.NUMBER), row.get(PROVISION.HEADING));
    }
}
