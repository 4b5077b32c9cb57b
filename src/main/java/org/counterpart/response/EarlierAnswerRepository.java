package org.counterpart.response;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Markdown;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Published answers of an institution, with what they answer. */
@Repository
class EarlierAnswerRepository {

    private static final int EXCERPT = 300;

    /** As many letters as say what a text is about. */
    private static final Field<String> BEGINNING =
            DSL.left(AlikeRepository.WORDS, 2_000).as("beginning");

    private final DSLContext db;

    EarlierAnswerRepository(DSLContext db) {
        this.db = db;
    }

    /** A point and how it begins. */
    record Said(PointId point, String words) {}

    String words(PointId point) {
        return points(db.select(BEGINNING).from(POINT))
                .where(POINT.ID.eq(point))
                .fetchSingle(BEGINNING);
    }

    /** The newest; of those that were answered together one. */
    List<Said> published(OrganisationId institution, PointId besides, int limit) {
        return points(db.select(POINT.ID, BEGINNING).from(POINT))
                .where(CONSULTATION.INSTITUTION_ID.eq(institution))
                .and(Answered.PUBLIC)
                .and(POINT.ALIKE_CONFIRMED_AT.isNull())
                .and(POINT.ID.ne(besides))
                .orderBy(POINT.PUBLISHED_AT.desc(), POINT.ID)
                .limit(limit)
                .fetch(Records.mapping(Said::new));
    }

    Map<PointId, EarlierAnswer> answers(Collection<PointId> which) {
        return points(db.select(
                                POINT.ID,
                                CONSULTATION.TITLE,
                                CONTRIBUTION.NUMBER,
                                BEGINNING,
                                POINT.OUTCOME,
                                POINT.REASON,
                                POINT.PUBLISHED_AT)
                        .from(POINT))
                .where(POINT.ID.in(which))
                .fetchMap(
                        POINT.ID,
                        Records.mapping((point, consultation, number, words, outcome, reason, at) -> new EarlierAnswer(
                                point, consultation, number, Markdown.excerpt(words, EXCERPT), outcome, reason, at)));
    }

    private static <R extends Record> SelectJoinStep<R> points(SelectJoinStep<R> points) {
        return points.join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID));
    }
}
