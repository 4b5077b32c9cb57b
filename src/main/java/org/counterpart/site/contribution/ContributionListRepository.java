package org.counterpart.site.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Stance;
import org.counterpart.site.contribution.Said.On;
import org.counterpart.site.page.Filter;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What came in to a consultation, counted and listed by what a reader chooses. */
@Repository
class ContributionListRepository {

    private final DSLContext db;

    ContributionListRepository(DSLContext db) {
        this.db = db;
    }

    /** An article on which something was said. */
    record Article(LineageId lineage, String handle, String number, String heading) {}

    record Organisation(OrganisationId id, String slug, String name) {}

    /**
     * A contribution in its place in the list.
     *
     * @param taken its stance on the chosen article, where it is on the whole text
     */
    record Listed(
            ContributionId id, @Nullable On on, @Nullable Stance taken) {}

    /**
     * What articles, organisations and questions leave.
     *
     * @param stance by which it is counted: that on the chosen article
     * @param taken what a position on the whole text says of the chosen article by name
     */
    record Which(Condition condition, Field<Stance> stance, Field<Stance> taken) {}

    /**
     * Of which something speaks: those of the newest text in its order, then those that it has no more and whose address nothing else has taken,
     * as the last text that had them names them.
     */
    List<Article> articles(ConsultationId consultation) {
        var here = CONTRIBUTION.CONSULTATION_ID.eq(consultation).and(Counted.PUBLIC);
        var later = PROVISION.as("later");
        return db.select(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(PROVISION.HANDLE.isNotNull())
                .andNotExists(later(consultation, later).and(later.LINEAGE_ID.eq(PROVISION.LINEAGE_ID)))
                .andNotExists(later(consultation, later).and(later.HANDLE.eq(PROVISION.HANDLE)))
                .and(DSL.or(
                        PROVISION.LINEAGE_ID.in(DSL.select(Counted.PLACE)
                                .from(CONTRIBUTION)
                                .where(here)
                                .and(Counted.PLACE.isNotNull())),
                        PROVISION.LINEAGE_ID.in(DSL.select(ARTICLE_STANCE.LINEAGE_ID)
                                .from(ARTICLE_STANCE)
                                .join(CONTRIBUTION)
                                .on(CONTRIBUTION.ID.eq(ARTICLE_STANCE.CONTRIBUTION_ID))
                                .where(here)),
                        PROVISION.LINEAGE_ID.in(DSL.select(STANCE_CONDITION.LINEAGE_ID)
                                .from(STANCE_CONDITION)
                                .join(CONTRIBUTION)
                                .on(CONTRIBUTION.ID.eq(STANCE_CONDITION.CONTRIBUTION_ID))
                                .where(here)
                                .and(STANCE_CONDITION.LINEAGE_ID.isNotNull()))))
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .fetch(Records.mapping(Article::new));
    }

    private static SelectConditionStep<Record1<Integer>> later(ConsultationId consultation, Provision later) {
        var version = TEXT_VERSION.as("later_version");
        return DSL.selectOne()
                .from(version)
                .join(later)
                .on(later.TEXT_VERSION_ID.eq(version.ID))
                .where(version.CONSULTATION_ID.eq(consultation))
                .and(version.STATUS.eq(TextStatus.PUBLISHED))
                .and(version.NUMBER.gt(TEXT_VERSION.NUMBER))
                .and(later.HANDLE.isNotNull());
    }

    List<Organisation> organisations(ConsultationId consultation) {
        return db.select(ORGANISATION.ID, ORGANISATION.SLUG, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(DSL.select(CONTRIBUTION.ORGANISATION_ID)
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                        .and(Counted.PUBLIC)))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(Records.mapping(Organisation::new));
    }

    List<Question> questions(ConsultationId consultation) {
        return db.select(QUESTION.ID, QUESTION.POSITION, QUESTION.BODY)
                .from(QUESTION)
                .where(QUESTION.CONSULTATION_ID.eq(consultation))
                .orderBy(QUESTION.POSITION, QUESTION.ID)
                .fetch(Records.mapping((question, position, body) -> new Question(question, position + 1, body)));
    }

    /** The numbers of what these articles and organisations have in common. */
    Cells cells(Which which) {
        var stance = which.stance().as("stance_here");
        return new Cells(db.select(CONTRIBUTION.KIND, stance, POINT.OUTCOME, DSL.field(Counted.STANDING), DSL.count())
                .from(CONTRIBUTION)
                .leftJoin(POINT)
                .on(PublishedAnswers.TO_CONTRIBUTION)
                .where(which.condition())
                .and(Counted.PUBLIC)
                .groupBy(CONTRIBUTION.KIND, stance, POINT.OUTCOME, CONTRIBUTION.STATUS)
                .fetch(Records.mapping(Cells.Cell::new)));
    }

    /** A part of the list, by identity only, so that what is sorted stays small however long the words are. */
    List<Listed> listed(ConsultationId consultation, Which which, Filter filter, int skip, int limit) {
        var taken = which.taken().as("taken");
        return db.select(CONTRIBUTION.ID, taken)
                .select(Places.FIELDS)
                .from(placed(consultation))
                .where(which.condition())
                .and(chosen(which, filter))
                .and(Counted.PUBLIC)
                .orderBy(order(filter))
                .limit(skip, limit)
                .fetch(row -> new Listed(row.get(CONTRIBUTION.ID), Places.on(row), row.get(taken)));
    }

    /** Where it stands in that list, from 0. */
    Optional<Integer> place(ConsultationId consultation, Which which, Filter filter, ContributionId id) {
        var number = DSL.rowNumber().over(DSL.orderBy(order(filter))).as("number_here");
        var all = db.select(CONTRIBUTION.ID, number)
                .from(placed(consultation))
                .where(which.condition())
                .and(chosen(which, filter))
                .and(Counted.PUBLIC)
                .asTable("listed");
        return db.select(all.field(number))
                .from(all)
                .where(all.field(CONTRIBUTION.ID).eq(id))
                .fetchOptional(all.field(number))
                .map(place -> place - 1);
    }

    private static Table<Record> placed(ConsultationId consultation) {
        return Places.joined(
                        CONTRIBUTION,
                        DSL.val(consultation, CONTRIBUTION.CONSULTATION_ID),
                        CONTRIBUTION.PLACE_ID,
                        CONTRIBUTION.LINEAGE_ID)
                .leftJoin(POINT)
                .on(PublishedAnswers.TO_CONTRIBUTION);
    }

    private static List<OrderField<?>> order(Filter filter) {
        if (filter.order() == Filter.Order.NEWEST) {
            return List.of(CONTRIBUTION.SUBMITTED_AT.desc(), CONTRIBUTION.ID.desc());
        }
        var order = new ArrayList<>(Places.inTheOrderOfTheText(CONTRIBUTION.LINEAGE_ID));
        order.addAll(List.of(CONTRIBUTION.SUBMITTED_AT, CONTRIBUTION.ID));
        return order;
    }

    /** What is chosen of kinds, stances and answers, over contributions beside their points. */
    static Condition chosen(Which which, Filter filter) {
        var chosen = DSL.noCondition();
        if (filter.kind() != null) {
            chosen = chosen.and(CONTRIBUTION.KIND.eq(filter.kind()));
        }
        if (filter.stance() != null) {
            chosen = chosen.and(which.stance().eq(filter.stance()));
        }
        if (filter.outcome() != null) {
            chosen = chosen.and(POINT.OUTCOME.eq(filter.outcome()));
        }
        if (filter.answered() != null) {
            chosen = chosen.and(filter.answered() ? POINT.OUTCOME.isNotNull() : POINT.OUTCOME.isNull());
        }
        return chosen;
    }
}
