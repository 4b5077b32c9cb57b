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
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.response.Answered;
import org.counterpart.site.contribution.AnsweredCondition;
import org.counterpart.site.contribution.PublishedAnswers;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where organisations stand on articles. Current, signed positions only. */
@Component
public class ArticleStands {

    /** Organisations listed at an article; the matrix shows all. */
    private static final int STANDS = 60;

    private final DSLContext db;

    ArticleStands(DSLContext db) {
        this.db = db;
    }

    /** The stances on one article with their conditions and the answers to them; who sets conditions only is among them. */
    public List<Stand> on(ConsultationId consultation, LineageId article) {
        return stands(consultation, Set.of(article), STANDS).getOrDefault(article, List.of());
    }

    /** The same by article, for these articles. */
    public Map<LineageId, List<Stand>> on(ConsultationId consultation, Set<LineageId> articles) {
        return stands(consultation, articles, Integer.MAX_VALUE);
    }

    private Map<LineageId, List<Stand>> stands(ConsultationId consultation, Set<LineageId> articles, int limit) {
        var conditions = conditions(consultation, articles);
        var named = named(consultation, articles).asTable("named");
        var position = Objects.requireNonNull(named.field(ARTICLE_STANCE.CONTRIBUTION_ID));
        var article = Objects.requireNonNull(named.field(ARTICLE_STANCE.LINEAGE_ID));
        return db.select(
                        AuthorName.FIELD,
                        ORGANISATION.SLUG,
                        ARTICLE_STANCE.STANCE,
                        ARTICLE_STANCE.REASON,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.ID,
                        article)
                .from(named)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(position))
                .and(Counted.STANDING)
                .leftJoin(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(position), ARTICLE_STANCE.LINEAGE_ID.eq(article))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit(limit)
                .fetchGroups(
                        article,
                        row -> new Stand(
                                row.get(AuthorName.FIELD),
                                row.get(ORGANISATION.SLUG),
                                row.get(ARTICLE_STANCE.STANCE),
                                Objects.requireNonNullElse(row.get(ARTICLE_STANCE.REASON), ""),
                                number(row.get(CONTRIBUTION.NUMBER)),
                                conditions.getOrDefault(
                                        new Place(row.get(CONTRIBUTION.ID), row.get(article)), List.of())));
    }

    /** What the current positions say of these articles by name, with a stance, conditions or both. */
    private Select<Record2<ContributionId, LineageId>> named(ConsultationId consultation, Set<LineageId> articles) {
        return db.select(ARTICLE_STANCE.CONTRIBUTION_ID, ARTICLE_STANCE.LINEAGE_ID)
                .from(CURRENT_POSITION)
                .join(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .and(ARTICLE_STANCE.LINEAGE_ID.in(articles))
                .union(db.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID)
                        .from(CURRENT_POSITION)
                        .join(STANCE_CONDITION)
                        .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                        .and(STANCE_CONDITION.LINEAGE_ID.in(articles)));
    }

    /** An article in a position. */
    private record Place(ContributionId position, LineageId article) {}

    private Map<Place, List<AnsweredCondition>> conditions(ConsultationId consultation, Set<LineageId> articles) {
        return db.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                .select(PublishedAnswers.fields())
                .from(CURRENT_POSITION)
                .join(STANCE_CONDITION)
                .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .and(STANCE_CONDITION.LINEAGE_ID.in(articles))
                .leftJoin(POINT)
                .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID))
                .and(Answered.PUBLIC)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .orderBy(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.POSITION)
                .collect(Collectors.groupingBy(
                        row -> new Place(
                                row.get(STANCE_CONDITION.CONTRIBUTION_ID), row.get(STANCE_CONDITION.LINEAGE_ID)),
                        Collectors.mapping(
                                row -> new AnsweredCondition(
                                        row.get(STANCE_CONDITION.BODY), PublishedAnswers.answer(row)),
                                Collectors.toList())));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
