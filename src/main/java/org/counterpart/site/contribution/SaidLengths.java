package org.counterpart.site.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.math.BigDecimal;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Given;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.response.Answered;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How much what was said makes a file longer, at most, in characters of a page laid out. A page asks before it offers the file: reading all of it
 * to find out would cost more than the page.
 */
@Component
public class SaidLengths {

    /** Of what surrounds one statement: who said it, what it is, when, on which version, and the marks of a page. */
    private static final int AROUND = 500;

    /** Words that go and come are marked one by one. */
    private static final int MARKED = 3;

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(CONSULTATION.ID);
    private static final Value<LineageId> ARTICLE = WrittenOnce.value(CONTRIBUTION.LINEAGE_ID);
    private static final Query<Record1<BigDecimal>> ALL =
            WrittenOnce.query(DSL.select(sum(CONSULTED, DSL.noCondition(), DSL.noCondition(), DSL.noCondition())
                    .plus(outcome(CONSULTED))
                    .plus(around(CONSULTED))));
    private static final Query<Record1<BigDecimal>> ON_ARTICLE = WrittenOnce.query(DSL.select(sum(
                    CONSULTED,
                    Counted.at(ARTICLE),
                    ARTICLE_STANCE.LINEAGE_ID.eq(ARTICLE),
                    STANCE_CONDITION.LINEAGE_ID.eq(ARTICLE))
            .plus(outcome(CONSULTED))));

    private final DSLContext db;

    SaidLengths(DSLContext db) {
        this.db = db;
    }

    public long said(ConsultationId consultation) {
        return number(ALL, CONSULTED.is(consultation));
    }

    public long said(ConsultationId consultation, LineageId article) {
        return number(ON_ARTICLE, CONSULTED.is(consultation), ARTICLE.is(article));
    }

    private long number(Query<Record1<BigDecimal>> sum, Given<?>... values) {
        return sum.with(db, values).fetchSingle().value1().longValue();
    }

    /** What every file says beside the articles: the process, who was asked, and what was put right. */
    private static Field<BigDecimal> outcome(Field<ConsultationId> consultation) {
        var words = length(CONSULTATION.WHO_IS_ASKED)
                .plus(length(CONSULTATION.ANSWER_SUMMARY))
                .plus(length(CONSULTATION.DECISION));
        var process = sum(words.plus(4 * AROUND), CONSULTATION, CONSULTATION.ID.eq(consultation));
        var invited = sum(DSL.inline(0), INVITATION, INVITATION.CONSULTATION_ID.eq(consultation));
        var answered = DSL.field(
                DSL.select(DSL.countDistinct(CONTRIBUTION.ORGANISATION_ID).times(DSL.inline(new BigDecimal(AROUND))))
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation).and(Counted.PUBLIC)));
        var corrections = sum(
                length(CORRECTION.REASON)
                        .plus(length(CORRECTION.WORDS_BEFORE)
                                .plus(length(CORRECTION.WORDS_AFTER))
                                .times(MARKED)),
                CORRECTION,
                CORRECTION.CONSULTATION_ID.eq(consultation));
        return process.plus(invited).plus(answered).plus(corrections);
    }

    /** What a whole file says beside: the questions, and each position with its conditions. */
    private static Field<BigDecimal> around(Field<ConsultationId> consultation) {
        var questions = sum(length(QUESTION.BODY), QUESTION, QUESTION.CONSULTATION_ID.eq(consultation));
        var conditions = sum(
                length(STANCE_CONDITION.BODY).plus(length(POINT.REASON)).plus(AROUND),
                STANCE_CONDITION
                        .join(CONTRIBUTION)
                        .on(CONTRIBUTION.ID.eq(STANCE_CONDITION.CONTRIBUTION_ID))
                        .leftJoin(POINT)
                        .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID)),
                CONTRIBUTION.CONSULTATION_ID.eq(consultation).and(Counted.PUBLIC));
        return questions.plus(conditions);
    }

    private static Field<BigDecimal> sum(
            Field<ConsultationId> consultation, Condition said, Condition stance, Condition condition) {
        var words =
                length(PublicWords.BODY).plus(length(PublicWords.QUOTE)).plus(length(CONTRIBUTION.WITHDRAWAL_REASON));
        var proposals =
                length(PublicWords.ORIGINAL).plus(length(PublicWords.PROPOSED)).times(MARKED);
        var here = CONTRIBUTION.CONSULTATION_ID.eq(consultation).and(Counted.PUBLIC);
        var contributions = sum(words.plus(proposals), CONTRIBUTION, here.and(said));
        var answers = sum(
                length(POINT.REASON),
                POINT.join(CONTRIBUTION).on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID)),
                here.and(said).and(Answered.PUBLIC));
        var position = CURRENT_POSITION.CONSULTATION_ID.eq(consultation);
        var stances = sum(
                length(ARTICLE_STANCE.REASON),
                CURRENT_POSITION
                        .join(ARTICLE_STANCE)
                        .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID)),
                position.and(stance));
        var conditions = sum(
                length(STANCE_CONDITION.BODY).plus(length(POINT.REASON)).plus(AROUND),
                CURRENT_POSITION
                        .join(STANCE_CONDITION)
                        .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .leftJoin(POINT)
                        .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID)),
                position.and(condition));
        return contributions.plus(answers).plus(stances).plus(conditions);
    }

    private static Field<BigDecimal> sum(Field<Integer> length, Table<?> from, Condition which) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(length.plus(AROUND)), DSL.inline(BigDecimal.ZERO)))
                .from(from)
                .where(which));
    }

    private static Field<Integer> length(Field<String> words) {
        return DSL.coalesce(DSL.charLength(words), DSL.inline(0));
    }
}
