package org.counterpart.publication;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.publication.page.AnswersPage.Point;
import org.counterpart.response.Outcome;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Published answers with the points they answer. */
@Repository
class AnswerPageRepository {

    static final int EACH = 30;

    private final DSLContext db;

    AnswerPageRepository(DSLContext db) {
        this.db = db;
    }

    Map<Outcome, Integer> counts(ConsultationId consultation) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        db.select(POINT.OUTCOME, DSL.count())
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .and(SaidRepository.answered())
                .and(POINT.OUTCOME.isNotNull())
                .groupBy(POINT.OUTCOME)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    List<Point> points(ConsultationId consultation, int page) {
        return db.select(
                        CONTRIBUTION.NUMBER,
                        POINT.TITLE,
                        CONTRIBUTION.AUTHOR_NAME,
                        CONTRIBUTION.BODY,
                        CONTRIBUTION.STATUS,
                        ORGANISATION.NAME,
                        ORGANISATION.SLUG,
                        STANCE_CONDITION.BODY)
                .select(SaidRepository.answerFields())
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                .leftJoin(SaidRepository.changed())
                .on(SaidRepository.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .and(SaidRepository.answered())
                .and(POINT.OUTCOME.isNotNull())
                .orderBy(POINT.CREATED_AT, POINT.ID)
                .limit((page - 1) * EACH, EACH)
                .fetch(AnswerPageRepository::point);
    }

    private static Point point(Record row) {
        var organisation = row.get(ORGANISATION.NAME);
        var number = row.get(CONTRIBUTION.NUMBER);
        var condition = row.get(STANCE_CONDITION.BODY);
        var withdrawn = row.get(CONTRIBUTION.STATUS) == ContributionStatus.WITHDRAWN;
        return new Point(
                number == null ? 0 : number,
                row.get(POINT.TITLE),
                organisation == null ? row.get(CONTRIBUTION.AUTHOR_NAME) : organisation,
                row.get(ORGANISATION.SLUG),
                withdrawn ? "" : condition == null ? Markdown.excerpt(row.get(CONTRIBUTION.BODY), 400) : condition,
                Objects.requireNonNull(SaidRepository.answer(row)));
    }
}
