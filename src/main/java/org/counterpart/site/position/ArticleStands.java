package org.counterpart.site.position;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.response.Answered;
import org.counterpart.site.contribution.AnsweredCondition;
import org.counterpart.site.contribution.PublishedAnswers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where organisations stand on articles. Current, signed positions only. */
@Component
public class ArticleStands {

    /** Organisations listed at an article; the matrix shows all. */
    private static final int STANDS = 60;

    private static final Field<LineageId> NAMED_ARTICLE =
            DSL.field(DSL.name("named_article"), ARTICLE_STANCE.LINEAGE_ID.getDataType());

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(CURRENT_POSITION.CONSULTATION_ID);
    private static final Value<LineageId> ARTICLE = WrittenOnce.value(ARTICLE_STANCE.LINEAGE_ID);
    private static final Query<Record> STANDS_ON_ARTICLE =
            WrittenOnce.query(stands(CONSULTED, place -> place.eq(ARTICLE)).limit(STANDS));
    private static final Query<Record> CONDITIONS_ON_ARTICLE =
            WrittenOnce.query(conditions(CONSULTED, place -> place.eq(ARTICLE)));

    private final DSLContext db;

    ArticleStands(DSLContext db) {
        this.db = db;
    }

    /** The stances on one article with their conditions and the answers to them; who sets conditions only is among them. */
    public List<Stand> on(ConsultationId consultation, LineageId article) {
        return byArticle(
                        STANDS_ON_ARTICLE
                                .with(db, CONSULTED.is(consultation), ARTICLE.is(article))
                                .fetch(),
                        CONDITIONS_ON_ARTICLE
                                .with(db, CONSULTED.is(consultation), ARTICLE.is(article))
                                .fetch())
                .getOrDefault(article, List.of());
    }

    /** The same by article, for these articles. */
    public Map<LineageId, List<Stand>> on(ConsultationId consultation, Set<LineageId> articles) {
        var where = DSL.val(consultation, CURRENT_POSITION.CONSULTATION_ID);
        return byArticle(
                db.fetch(stands(where, place -> place.in(articles))),
                db.fetch(conditions(where, place -> place.in(articles))));
    }

    private static Map<LineageId, List<Stand>> byArticle(Result<Record> stands, Result<Record> conditions) {
        var named = conditions.stream()
                .collect(Collectors.groupingBy(
                        row -> new Place(
                                row.get(STANCE_CONDITION.CONTRIBUTION_ID), row.get(STANCE_CONDITION.LINEAGE_ID)),
                        Collectors.mapping(
                                row -> new AnsweredCondition(
                                        row.get(STANCE_CONDITION.BODY), PublishedAnswers.answer(row)),
                                Collectors.toList())));
        return stands.intoGroups(
                NAMED_ARTICLE,
                row -> new Stand(
                        row.get(AuthorName.FIELD),
                        row.get(ORGANISATION.SLUG),
                        row.get(ARTICLE_STANCE.STANCE),
                        Objects.requireNonNullElse(row.get(ARTICLE_STANCE.REASON), ""),
                        number(row.get(CONTRIBUTION.NUMBER)),
                        named.getOrDefault(new Place(row.get(CONTRIBUTION.ID), row.get(NAMED_ARTICLE)), List.of())));
    }

    /** @param which of the articles */
    private static SelectLimitStep<Record> stands(
            Field<ConsultationId> consultation, Function<Field<LineageId>, Condition> which) {
        var named = named(consultation, which).asTable("named");
        var position = Objects.requireNonNull(named.field(ARTICLE_STANCE.CONTRIBUTION_ID));
        var article = Objects.requireNonNull(named.field(ARTICLE_STANCE.LINEAGE_ID));
        return DSL.select(List.of(
                        AuthorName.FIELD,
                        ORGANISATION.SLUG,
                        ARTICLE_STANCE.STANCE,
                        ARTICLE_STANCE.REASON,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.ID,
                        article.as(NAMED_ARTICLE)))
                .from(named)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(position))
                .and(Counted.STANDING)
                .leftJoin(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(position), ARTICLE_STANCE.LINEAGE_ID.eq(article))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID);
    }

    /** What the current positions say of these articles by name, with a stance, conditions or both. */
    private static Select<Record2<ContributionId, LineageId>> named(
            Field<ConsultationId> consultation, Function<Field<LineageId>, Condition> which) {
        return DSL.select(ARTICLE_STANCE.CONTRIBUTION_ID, ARTICLE_STANCE.LINEAGE_ID)
                .from(CURRENT_POSITION)
                .join(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .and(which.apply(ARTICLE_STANCE.LINEAGE_ID))
                .union(DSL.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID)
                        .from(CURRENT_POSITION)
                        .join(STANCE_CONDITION)
                        .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                        .and(which.apply(STANCE_CONDITION.LINEAGE_ID)));
    }

    /** An article in a position. */
    private record Place(ContributionId position, LineageId article) {}

    private static Select<Record> conditions(
            Field<ConsultationId> consultation, Function<Field<LineageId>, Condition> which) {
        return DSL.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                .select(PublishedAnswers.fields())
                .from(CURRENT_POSITION)
                .join(STANCE_CONDITION)
                .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .and(which.apply(STANCE_CONDITION.LINEAGE_ID))
                .leftJoin(POINT)
                .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID))
                .and(Answered.PUBLIC)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .orderBy(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.POSITION);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
