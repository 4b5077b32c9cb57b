package org.counterpart.contribution.position;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.Stance;
import org.counterpart.drafting.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A position while the organisation agrees on it: shared by its members until a representative signs.
 *
 * @param version 0 until it was first saved
 * @param textVersion the version of the text it is about
 * @param reasons Markdown
 * @param articles stances on single articles; those without are left out
 * @param answers to the questions of the consultation; those without are left out
 * @param replaces the position it takes the place of once signed
 */
public record PositionDraft(
        ContributionId id,
        int version,
        ContributionStatus status,
        ConsultationId consultation,
        TextVersionId textVersion,
        OrganisationId organisation,
        @Nullable Stance stance,
        String reasons,
        List<Condition> conditions,
        List<ArticleStance> articles,
        List<QuestionAnswer> answers,
        @Nullable ContributionId replaces,
        @Nullable Instant updatedAt) {

    public PositionDraft {
        conditions = List.copyOf(conditions);
        articles = List.copyOf(articles);
        answers = List.copyOf(answers);
    }

    public PositionDraft saying(
            @Nullable Stance newStance,
            String newReasons,
            List<Condition> newConditions,
            List<ArticleStance> newArticles) {
        return copy(version, textVersion, newStance, newReasons, newConditions, newArticles, answers, replaces);
    }

    public PositionDraft answering(List<QuestionAnswer> newAnswers) {
        return copy(version, textVersion, stance, reasons, conditions, articles, newAnswers, replaces);
    }

    /** The articles on which it takes a stance or sets a condition. */
    public Set<LineageId> named() {
        return Contribution.named(articles, conditions);
    }

    /** What it says, field by field: each condition and each article is a field of its own. */
    public Fields fields() {
        return PositionFields.of(this);
    }

    public PositionDraft saying(Fields fields) {
        return saying(
                        PositionFields.stance(fields.get(PositionFields.STANCE)),
                        fields.get(PositionFields.REASONS),
                        PositionFields.conditions(fields),
                        PositionFields.articles(fields))
                .answering(PositionFields.answers(fields));
    }

    /** The same words, on top of what somebody else saved. */
    public PositionDraft onTopOf(int newVersion) {
        return copy(newVersion, textVersion, stance, reasons, conditions, articles, answers, replaces);
    }

    /** The same words on another version of the text. */
    public PositionDraft on(TextVersionId newText) {
        return copy(version, newText, stance, reasons, conditions, articles, answers, replaces);
    }

    PositionDraft inPlaceOf(@Nullable ContributionId current) {
        return copy(version, textVersion, stance, reasons, conditions, articles, answers, current);
    }

    private PositionDraft copy(
            int newVersion,
            TextVersionId newText,
            @Nullable Stance newStance,
            String newReasons,
            List<Condition> newConditions,
            List<ArticleStance> newArticles,
            List<QuestionAnswer> newAnswers,
            @Nullable ContributionId inPlaceOf) {
        return new PositionDraft(
                id,
                newVersion,
                status,
                consultation,
                newText,
                organisation,
                newStance,
                newReasons,
                newConditions,
                newArticles,
                newAnswers,
                inPlaceOf,
                updatedAt);
    }
}
