package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.PublicWords;
import org.counterpart.response.Answered;
import org.counterpart.site.contribution.AnswersPage.Point;
import org.counterpart.site.contribution.ContributionListRepository.Which;
import org.counterpart.site.page.Filter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Published answers with the points they answer. */
@Repository
class AnswerPageRepository {

    static final int EACH = 30;

    private static final Field<@Nullable String> CONDITION =
            PublicWords.of(STANCE_CONDITION.BODY).as("condition_words");

    private final DSLContext db;

    AnswerPageRepository(DSLContext db) {
        this.db = db;
    }

    /** The numbers of what these answers have in common. */
    Cells cells(Which which) {
        var stance = which.stance().as("stance_here");
        return new Cells(db.select(CONTRIBUTION.KIND, stance, POINT.OUTCOME, DSL.count())
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .where(which.condition())
                .and(Answered.PUBLIC)
                .groupBy(CONTRIBUTION.KIND, stance, POINT.OUTCOME)
                .fetch(Records.mapping(
                        (kind, stand, outcome, answers) -> new Cells.Cell(kind, stand, outcome, true, answers))));
    }

    /** A part of the answers, in the order of the text or the newest first. */
    List<Point> points(ConsultationId consultation, Which which, Filter filter, int skip, int limit) {
        return points(consultation, which, filter, Answered.PUBLIC, skip, limit);
    }

    /** The same before they are published, for whoever publishes them: of all that are ready. */
    List<Point> preview(ConsultationId consultation, Which which, int skip, int limit) {
        return points(consultation, which, Filter.NONE, Answered.TO_BE, skip, limit);
    }

    private List<Point> points(
            ConsultationId consultation, Which which, Filter filter, Condition answered, int skip, int limit) {
        var order = new ArrayList<OrderField<?>>();
        if (filter.order() == Filter.Order.TEXT) {
            order.addAll(Places.inTheOrderOfTheText(POINT.LINEAGE_ID));
            order.addAll(List.of(POINT.CREATED_AT, POINT.ID));
        } else {
            order.addAll(List.of(POINT.PUBLISHED_AT.desc(), POINT.CREATED_AT.desc(), POINT.ID.desc()));
        }
        return db.select(
                        POINT.ID,
                        CONTRIBUTION.NUMBER,
                        POINT.TITLE,
                        AuthorName.FIELD,
                        PublicWords.BODY,
                        ORGANISATION.SLUG,
                        CONDITION,
                        QUESTION.POSITION,
                        QUESTION.BODY)
                .select(PublishedAnswers.fields())
                .select(Places.FIELDS)
                .from(Places.joined(
                                POINT.join(CONTRIBUTION).on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID)),
                                DSL.val(consultation, CONTRIBUTION.CONSULTATION_ID),
                                POINT.LINEAGE_ID,
                                POINT.LINEAGE_ID)
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                        .leftJoin(QUESTION)
                        .on(QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))
                        .leftJoin(STANCE_CONDITION)
                        .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                        .leftJoin(PublishedAnswers.changed())
                        .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID)))
                .where(which.condition())
                .and(ContributionListRepository.chosen(which, filter))
                .and(answered)
                .orderBy(order)
                .limit(skip, limit)
                .fetch(AnswerPageRepository::point);
    }

    private static Point point(Record row) {
        var number = row.get(CONTRIBUTION.NUMBER);
        var condition = row.get(CONDITION);
        return new Point(
                row.get(POINT.ID).value().toString(),
                number == null ? 0 : number,
                row.get(POINT.TITLE),
                row.get(AuthorName.FIELD),
                row.get(ORGANISATION.SLUG),
                condition == null ? Markdown.excerpt(row.get(PublicWords.BODY), 400) : condition,
                Places.on(row),
                PublishedContributions.asked(row),
                Objects.requireNonNull(PublishedAnswers.answer(row)));
    }
}
