package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.WrittenOnce;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What of the contributions is public, what of them counts, and who has answered with one: the conditions behind every list and every number of the
 * product. No page has a rule of its own.
 */
public final class Counted {

    /** What anybody may read: also what was withdrawn or replaced, for these are visible acts. */
    public static final Condition PUBLIC =
            WrittenOnce.condition(CONTRIBUTION.STATUS.in(Arrays.stream(ContributionStatus.values())
                    .filter(ContributionStatus::isPublic)
                    .toList()));

    /** What counts: comments, amendments, positions, evidence and questions that stand. */
    public static final Condition STANDING =
            WrittenOnce.condition(CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED));

    /** In the order of a text: what answers a question stands by question; null, which comes before any, for what answers none. */
    public static final Field<Integer> QUESTION =
            WrittenOnce.field(DSL.field(DSL.select(counterpart.schema.Tables.QUESTION.POSITION)
                    .from(counterpart.schema.Tables.QUESTION)
                    .where(counterpart.schema.Tables.QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))));

    /**
     * Whether an organisation has answered a consultation: it put anything to the institution, also if it withdrew it since. Whoever was
     * invited and has not is silent, whether or not it looked.
     */
    public static Condition answered(Field<ConsultationId> consultation, Field<OrganisationId> organisation) {
        return DSL.exists(DSL.selectOne()
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(CONTRIBUTION.ORGANISATION_ID.eq(organisation))
                .and(PUBLIC));
    }

    /**
     * The article at which a contribution stands: now or, where the newest text has none for it, where it was written; null for the whole
     * text.
     */
    public static final Field<LineageId> PLACE = DSL.coalesce(CONTRIBUTION.PLACE_ID, CONTRIBUTION.LINEAGE_ID);

    /** Whether a contribution stands at one of these articles, each found by its index. */
    public static Condition at(Collection<LineageId> articles) {
        return CONTRIBUTION
                .PLACE_ID
                .in(articles)
                .or(CONTRIBUTION.PLACE_ID.isNull().and(CONTRIBUTION.LINEAGE_ID.in(articles)));
    }

    public static Condition at(LineageId article) {
        return at(List.of(article));
    }

    public static Condition at(Field<LineageId> article) {
        return CONTRIBUTION
                .PLACE_ID
                .eq(article)
                .or(CONTRIBUTION.PLACE_ID.isNull().and(CONTRIBUTION.LINEAGE_ID.eq(article)));
    }

    /**
     * Whether a contribution speaks of an article: it stands there, or it is a position on the whole text that takes a stance or sets a
     * condition on it.
     */
    public static Condition on(LineageId article) {
        return at(article)
                .or(DSL.exists(DSL.selectOne()
                        .from(ARTICLE_STANCE)
                        .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                        .and(ARTICLE_STANCE.LINEAGE_ID.eq(article))))
                .or(DSL.exists(DSL.selectOne()
                        .from(STANCE_CONDITION)
                        .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                        .and(STANCE_CONDITION.LINEAGE_ID.eq(article))));
    }

    /**
     * Its stance on an article: its own where it stands there, else the one it takes on it by name. Who takes none on the article counts with
     * none, whatever it thinks of the whole.
     */
    public static Field<Stance> stanceOn(LineageId article) {
        return DSL.when(at(article), CONTRIBUTION.STANCE).otherwise(stanceTakenOn(article));
    }

    /** The stance it takes on an article by name; null where it takes none. */
    public static Field<Stance> stanceTakenOn(LineageId article) {
        return DSL.field(DSL.select(ARTICLE_STANCE.STANCE)
                .from(ARTICLE_STANCE)
                .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                .and(ARTICLE_STANCE.LINEAGE_ID.eq(article)));
    }

    /** Whether a contribution answers a question: as a comment on it, or as a position in one of its parts. */
    public static Condition answers(QuestionId question) {
        return CONTRIBUTION
                .QUESTION_ID
                .eq(question)
                .or(DSL.exists(DSL.selectOne()
                        .from(QUESTION_ANSWER)
                        .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                        .and(QUESTION_ANSWER.QUESTION_ID.eq(question))));
    }

    /** How many that stand answer a question; each by its own index, however much else was said. */
    public static Field<Integer> answersTo(Field<QuestionId> question) {
        var byThemselves =
                DSL.field(DSL.selectCount().from(CONTRIBUTION).where(CONTRIBUTION.QUESTION_ID.eq(question), STANDING));
        var inPositions = DSL.field(DSL.selectCount()
                .from(QUESTION_ANSWER)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(QUESTION_ANSWER.CONTRIBUTION_ID))
                .where(QUESTION_ANSWER.QUESTION_ID.eq(question), STANDING));
        return byThemselves.plus(inPositions);
    }

    private Counted() {}
}
