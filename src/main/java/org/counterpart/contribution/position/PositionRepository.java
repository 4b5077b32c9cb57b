package org.counterpart.contribution.position;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionRepository;
import org.counterpart.contribution.ContributionStatus;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes positions with their conditions and stances, and says which is current. */
@Repository
class PositionRepository {

    private final DSLContext db;

    PositionRepository(DSLContext db) {
        this.db = db;
    }

    Optional<PositionDraft> find(ContributionId id) {
        var conditions = multiset(select(STANCE_CONDITION.ID, STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                        .from(STANCE_CONDITION)
                        .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                        .orderBy(STANCE_CONDITION.POSITION))
                .convertFrom(rows -> rows.map(Records.mapping(Condition::new)));
        var stances = multiset(select(ARTICLE_STANCE.LINEAGE_ID, ARTICLE_STANCE.STANCE, ARTICLE_STANCE.REASON)
                        .from(ARTICLE_STANCE)
                        .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                        .orderBy(ARTICLE_STANCE.LINEAGE_ID))
                .convertFrom(rows -> rows.map(Records.mapping(ArticleStance::new)));
        var answers = ContributionRepository.answers();
        return db.select(CONTRIBUTION.asterisk(), conditions, stances, answers)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(id), CONTRIBUTION.KIND.eq(ContributionKind.POSITION))
                .fetchOptional(row -> new PositionDraft(
                        row.get(CONTRIBUTION.ID),
                        row.get(CONTRIBUTION.VERSION),
                        row.get(CONTRIBUTION.STATUS),
                        row.get(CONTRIBUTION.CONSULTATION_ID),
                        row.get(CONTRIBUTION.TEXT_VERSION_ID),
                        row.get(CONTRIBUTION.ORGANISATION_ID),
                        row.get(CONTRIBUTION.STANCE),
                        row.get(CONTRIBUTION.BODY),
                        row.get(conditions),
                        row.get(stances),
                        row.get(answers),
                        row.get(CONTRIBUTION.REPLACES_ID),
                        row.get(CONTRIBUTION.UPDATED_AT)));
    }

    Optional<ContributionId> current(ConsultationId consultation, OrganisationId organisation) {
        return db.select(CURRENT_POSITION.CONTRIBUTION_ID)
                .from(CURRENT_POSITION)
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .and(CURRENT_POSITION.ORGANISATION_ID.eq(organisation))
                .fetchOptional(CURRENT_POSITION.CONTRIBUTION_ID);
    }

    Optional<ContributionId> draft(ConsultationId consultation, OrganisationId organisation) {
        return db.select(CONTRIBUTION.ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ORGANISATION_ID.eq(organisation))
                .and(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(CONTRIBUTION.KIND.eq(ContributionKind.POSITION))
                .and(CONTRIBUTION.STATUS.in(ContributionStatus.DRAFT, ContributionStatus.TO_SIGN))
                .orderBy(CONTRIBUTION.ID)
                .limit(1)
                .fetchOptional(CONTRIBUTION.ID);
    }

    /** How many positions of the organisation were signed: the next draft's identity follows from it. */
    int signed(ConsultationId consultation, OrganisationId organisation) {
        return db.fetchCount(
                CONTRIBUTION,
                CONTRIBUTION.ORGANISATION_ID.eq(organisation),
                CONTRIBUTION.CONSULTATION_ID.eq(consultation),
                CONTRIBUTION.KIND.eq(ContributionKind.POSITION),
                CONTRIBUTION.NUMBER.isNotNull());
    }

    void insert(PositionDraft draft, AccountId author) {
        db.insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, draft.id())
                .set(CONTRIBUTION.KIND, ContributionKind.POSITION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .set(CONTRIBUTION.CONSULTATION_ID, draft.consultation())
                .set(CONTRIBUTION.TEXT_VERSION_ID, draft.textVersion())
                .set(CONTRIBUTION.ORGANISATION_ID, draft.organisation())
                .set(CONTRIBUTION.AUTHOR_ID, author)
                .set(CONTRIBUTION.AUTHOR_NAME, "")
                .set(CONTRIBUTION.STANCE, draft.stance())
                .set(CONTRIBUTION.BODY, draft.reasons())
                .set(CONTRIBUTION.REPLACES_ID, draft.replaces())
                .set(CONTRIBUTION.CREATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, 1)
                .execute();
        children(draft);
    }

    int update(PositionDraft draft) {
        var rows = db.update(CONTRIBUTION)
                .set(CONTRIBUTION.TEXT_VERSION_ID, draft.textVersion())
                .set(CONTRIBUTION.STANCE, draft.stance())
                .set(CONTRIBUTION.BODY, draft.reasons())
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                .where(CONTRIBUTION.ID.eq(draft.id()), CONTRIBUTION.VERSION.eq(draft.version()))
                .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                .execute();
        if (rows == 1) {
            children(draft);
        }
        return rows;
    }

    private void children(PositionDraft draft) {
        db.deleteFrom(STANCE_CONDITION)
                .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(draft.id()))
                .execute();
        db.deleteFrom(ARTICLE_STANCE)
                .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(draft.id()))
                .execute();
        db.deleteFrom(QUESTION_ANSWER)
                .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(draft.id()))
                .execute();
        if (!draft.answers().isEmpty()) {
            db.insertInto(
                            QUESTION_ANSWER,
                            QUESTION_ANSWER.CONTRIBUTION_ID,
                            QUESTION_ANSWER.QUESTION_ID,
                            QUESTION_ANSWER.BODY)
                    .valuesOfRows(draft.answers().stream()
                            .map(one -> row(draft.id(), one.question(), one.body()))
                            .toList())
                    .execute();
        }
        var conditions = draft.conditions();
        if (!conditions.isEmpty()) {
            var insert = db.insertInto(
                    STANCE_CONDITION,
                    STANCE_CONDITION.ID,
                    STANCE_CONDITION.CONTRIBUTION_ID,
                    STANCE_CONDITION.LINEAGE_ID,
                    STANCE_CONDITION.POSITION,
                    STANCE_CONDITION.BODY);
            for (var i = 0; i < conditions.size(); i++) {
                var condition = conditions.get(i);
                insert = insert.values(condition.id(), draft.id(), condition.article(), i, condition.body());
            }
            insert.execute();
        }
        if (!draft.articles().isEmpty()) {
            var insert = db.insertInto(
                    ARTICLE_STANCE,
                    ARTICLE_STANCE.CONTRIBUTION_ID,
                    ARTICLE_STANCE.LINEAGE_ID,
                    ARTICLE_STANCE.STANCE,
                    ARTICLE_STANCE.REASON);
            for (var article : draft.articles()) {
                insert = insert.values(draft.id(), article.article(), article.stance(), article.reason());
            }
            insert.execute();
        }
    }

    int move(ContributionId id, int version, ContributionStatus from, ContributionStatus to) {
        return db.update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, to)
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                .where(CONTRIBUTION.ID.eq(id), CONTRIBUTION.VERSION.eq(version), CONTRIBUTION.STATUS.eq(from))
                .execute();
    }

    /** Makes a signed position the current one; the key refuses a second, and a wrong predecessor changes no row. */
    int makeCurrent(PositionDraft position) {
        if (position.replaces() == null) {
            return db.insertInto(CURRENT_POSITION)
                    .set(CURRENT_POSITION.CONSULTATION_ID, position.consultation())
                    .set(CURRENT_POSITION.ORGANISATION_ID, position.organisation())
                    .set(CURRENT_POSITION.CONTRIBUTION_ID, position.id())
                    .execute();
        }
        return db.update(CURRENT_POSITION)
                .set(CURRENT_POSITION.CONTRIBUTION_ID, position.id())
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(position.consultation()))
                .and(CURRENT_POSITION.ORGANISATION_ID.eq(position.organisation()))
                .and(CURRENT_POSITION.CONTRIBUTION_ID.eq(position.replaces()))
                .execute();
    }

    @Nullable
    Integer number(ContributionId id) {
        return db.select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(id))
                .fetchOne(CONTRIBUTION.NUMBER);
    }
}
