package org.counterpart.response;

import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import counterpart.schema.tables.TextVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Articles of the published texts of a consultation, as points and answers name them. */
@Repository
class ArticleRepository {

    private static final TextVersion NEWEST = TEXT_VERSION.as("newest");

    private final DSLContext db;

    ArticleRepository(DSLContext db) {
        this.db = db;
    }

    List<Article> articles(ConsultationId consultation, String words, int offset, int limit) {
        return db.select(PROVISION.ID, PROVISION.LINEAGE_ID, label(PROVISION))
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.NUMBER.eq(newestOf(consultation)))
                .and(PROVISION.KIND.eq(ProvisionKind.ARTICLE))
                .and(words.isBlank() ? DSL.noCondition() : label(PROVISION).contains(words.strip()))
                .orderBy(PROVISION.POSITION)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Article::new));
    }

    Optional<String> label(ConsultationId consultation, ProvisionId article) {
        var label = label(PROVISION);
        return db.select(label)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(PROVISION.ID.eq(article), TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .fetchOptional(label);
    }

    /** Each article as the newest published text that has it names it: an article that was struck out keeps its points. */
    List<Article> articlesWithPoints(ConsultationId consultation) {
        var later = PROVISION.as("later");
        var laterVersion = TEXT_VERSION.as("later_version");
        return db.select(PROVISION.ID, PROVISION.LINEAGE_ID, label(PROVISION))
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(PROVISION.LINEAGE_ID.in(DSL.select(POINT.LINEAGE_ID)
                        .from(POINT)
                        .where(POINT.CONSULTATION_ID.eq(consultation))
                        .and(POINT.LINEAGE_ID.isNotNull())))
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .join(laterVersion)
                        .on(laterVersion.ID.eq(later.TEXT_VERSION_ID))
                        .where(later.LINEAGE_ID.eq(PROVISION.LINEAGE_ID))
                        .and(laterVersion.CONSULTATION_ID.eq(consultation))
                        .and(laterVersion.STATUS.eq(TextStatus.PUBLISHED))
                        .and(laterVersion.NUMBER.gt(TEXT_VERSION.NUMBER)))
                .orderBy(PROVISION.POSITION, PROVISION.ID)
                .fetch(Records.mapping(Article::new));
    }

    /** All of the newest published text. */
    List<NamedArticle> newest(ConsultationId consultation) {
        return named(consultation, TEXT_VERSION.NUMBER.eq(newestOf(consultation)));
    }

    Optional<NamedArticle> find(ConsultationId consultation, ProvisionId article) {
        return named(consultation, PROVISION.ID.eq(article)).stream().findFirst();
    }

    private List<NamedArticle> named(ConsultationId consultation, Condition which) {
        return db.select(PROVISION.ID, PROVISION.LINEAGE_ID, label(PROVISION), TEXT_VERSION.NUMBER)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(PROVISION.KIND.eq(ProvisionKind.ARTICLE))
                .and(which)
                .orderBy(PROVISION.POSITION)
                .fetch(Records.mapping(NamedArticle::new));
    }

    /** How these articles read in each published version, part by part. */
    Map<LineageId, Map<Integer, List<String>>> readings(ConsultationId consultation, Collection<LineageId> articles) {
        var article = PROVISION.as("article");
        var readings = new HashMap<LineageId, Map<Integer, List<String>>>();
        db.select(article.LINEAGE_ID, TEXT_VERSION.NUMBER, PROVISION.HEADING, PROVISION.BODY)
                .from(article)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(article.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(article.LINEAGE_ID.in(articles))
                .orderBy(TEXT_VERSION.NUMBER, PROVISION.POSITION)
                .forEach(row -> readings.computeIfAbsent(row.get(article.LINEAGE_ID), first -> new HashMap<>())
                        .computeIfAbsent(row.get(TEXT_VERSION.NUMBER), first -> new ArrayList<>())
                        .add(row.get(PROVISION.HEADING) + "\n" + row.get(PROVISION.BODY)));
        return readings;
    }

    /** Number of the newest published text. */
    static Field<Integer> newestOf(ConsultationId consultation) {
        return newestOf(DSL.val(consultation, NEWEST.CONSULTATION_ID));
    }

    static Field<Integer> newestOf(Field<ConsultationId> consultation) {
        return DSL.field(DSL.select(DSL.max(NEWEST.NUMBER))
                .from(NEWEST)
                .where(NEWEST.CONSULTATION_ID.eq(consultation))
                .and(NEWEST.STATUS.eq(TextStatus.PUBLISHED)));
    }

    /** "Article 7 · Notification". */
    static Field<String> label(Provision provision) {
        return DSL.when(provision.HEADING.eq(""), provision.NUMBER)
                .otherwise(DSL.concat(provision.NUMBER, DSL.inline(" · "), provision.HEADING));
    }
}
