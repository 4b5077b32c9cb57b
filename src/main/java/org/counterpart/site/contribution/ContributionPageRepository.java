package org.counterpart.site.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.contribution.PublicWords;
import org.counterpart.response.Answered;
import org.counterpart.site.contribution.ContributionPage.OnArticle;
import org.counterpart.site.contribution.Said.On;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What stands around one contribution: its article, and what a position says article by article. */
@Repository
class ContributionPageRepository {

    private static final int MANY = 400;

    private final DSLContext db;

    ContributionPageRepository(DSLContext db) {
        this.db = db;
    }

    /** Where a contribution hangs. */
    record Place(ContributionId id, @Nullable On article) {}

    Place place(int number) {
        return db.select(CONTRIBUTION.ID)
                .select(Places.FIELDS)
                .from(Places.joined(
                        CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID, CONTRIBUTION.PLACE_ID, CONTRIBUTION.LINEAGE_ID))
                .where(CONTRIBUTION.NUMBER.eq(number))
                .fetchSingle(row -> new Place(row.get(CONTRIBUTION.ID), Places.on(row)));
    }

    /** What a position says of single articles, by a stance, conditions or both, each where it stands now, in the order of the text. */
    List<OnArticle> onArticles(ContributionId position, Map<LineageId, List<AnsweredCondition>> conditions) {
        var named = DSL.select(ARTICLE_STANCE.LINEAGE_ID)
                .from(ARTICLE_STANCE)
                .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(position))
                .union(DSL.select(STANCE_CONDITION.LINEAGE_ID)
                        .from(STANCE_CONDITION)
                        .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(position))
                        .and(STANCE_CONDITION.LINEAGE_ID.isNotNull()))
                .asTable("named");
        var article = Objects.requireNonNull(named.field(ARTICLE_STANCE.LINEAGE_ID));
        return db.select(ARTICLE_STANCE.STANCE, ARTICLE_STANCE.REASON, article)
                .select(Places.FIELDS)
                .from(Places.named(
                        named.join(CONTRIBUTION)
                                .on(CONTRIBUTION.ID.eq(position), PublicWords.SHOWN)
                                .leftJoin(ARTICLE_STANCE)
                                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(position), ARTICLE_STANCE.LINEAGE_ID.eq(article)),
                        CONTRIBUTION.CONSULTATION_ID,
                        article))
                .orderBy(Places.inTheOrderOfTheText(article))
                .limit(MANY)
                .fetch(row -> new OnArticle(
                        Objects.requireNonNull(Places.on(row)),
                        row.get(ARTICLE_STANCE.STANCE),
                        Objects.requireNonNullElse(row.get(ARTICLE_STANCE.REASON), ""),
                        conditions.getOrDefault(row.get(article), List.of())));
    }

    /** Conditions of a position with their answers, by article; those on the whole text under null. */
    Map<@Nullable LineageId, List<AnsweredCondition>> conditions(ContributionId position) {
        var conditions = new HashMap<@Nullable LineageId, List<AnsweredCondition>>();
        db.select(STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                .select(PublishedAnswers.fields())
                .from(STANCE_CONDITION)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(STANCE_CONDITION.CONTRIBUTION_ID), PublicWords.SHOWN)
                .leftJoin(POINT)
                .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID))
                .and(Answered.PUBLIC)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(position))
                .orderBy(STANCE_CONDITION.POSITION, STANCE_CONDITION.ID)
                .limit(MANY)
                .forEach(row -> conditions
                        .computeIfAbsent(row.get(STANCE_CONDITION.LINEAGE_ID), key -> new java.util.ArrayList<>())
                        .add(new AnsweredCondition(row.get(STANCE_CONDITION.BODY), PublishedAnswers.answer(row))));
        return conditions;
    }
}
