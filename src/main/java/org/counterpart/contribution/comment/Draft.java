package org.counterpart.contribution.comment;

import java.time.Instant;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposal;
import org.counterpart.drafting.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A comment or an amendment while it is written. The writer's side makes the id, so that a repeated save or submission meets its own row.
 *
 * @param version 0 until it was first saved
 * @param article null: on the whole text, or on a question
 * @param question of the consultation that a comment answers
 * @param quote the passage a comment is about; empty for none
 * @param body Markdown: the comment, or why the amendment is proposed
 * @param proposedText the article as it should read; empty unless an amendment
 * @param originalText the article as the author saw it, kept by the service; empty unless an amendment
 * @param replaces the own contribution this one takes the place of once submitted
 */
public record Draft(
        ContributionId id,
        int version,
        ContributionKind kind,
        ConsultationId consultation,
        TextVersionId textVersion,
        @Nullable LineageId article,
        @Nullable QuestionId question,
        OrganisationId organisation,
        @Nullable AccountId author,
        String quote,
        String body,
        String proposedText,
        String originalText,
        @Nullable ContributionId replaces,
        @Nullable Instant updatedAt) {

    public static Draft comment(Proposal proposal, @Nullable LineageId article, OrganisationId organisation) {
        return begin(ContributionKind.COMMENT, proposal, article, null, organisation, "");
    }

    /** A comment that answers a question of the consultation. */
    public static Draft answer(Proposal proposal, QuestionId question, OrganisationId organisation) {
        return begin(ContributionKind.COMMENT, proposal, null, question, organisation, "");
    }

    public static Draft amendment(Proposal proposal, ArticleAsRead article, OrganisationId organisation) {
        return begin(ContributionKind.AMENDMENT, proposal, article.lineage(), null, organisation, article.text());
    }

    /** An amendment whose words come from elsewhere than the page. */
    public static Draft amendment(Proposal proposal, LineageId article, OrganisationId organisation) {
        return begin(ContributionKind.AMENDMENT, proposal, article, null, organisation, "");
    }

    private static Draft begin(
            ContributionKind kind,
            Proposal proposal,
            @Nullable LineageId article,
            @Nullable QuestionId question,
            OrganisationId organisation,
            String text) {
        return new Draft(
                ContributionId.next(),
                0,
                kind,
                proposal.consultation(),
                proposal.version(),
                article,
                question,
                organisation,
                null,
                "",
                "",
                text,
                text,
                null,
                null);
    }

    /** What stands in the way of its submission as long as nothing was written. */
    public List<Problem> unwritten() {
        return DraftRules.problems(this, null);
    }

    public Draft saying(String newQuote, String newBody, String newProposedText) {
        return copy(id, version, organisation, newQuote, newBody, newProposedText, originalText, replaces);
    }

    /** What it says, field by field. */
    public Fields fields() {
        return DraftFields.of(this);
    }

    public Draft saying(Fields fields) {
        return DraftFields.saying(this, fields);
    }

    /** The same words as a further draft, or on top of what somebody else saved. */
    public Draft as(ContributionId newId, int newVersion, @Nullable ContributionId inPlaceOf) {
        return copy(newId, newVersion, organisation, quote, body, proposedText, originalText, inPlaceOf);
    }

    /** The same words for another of the author's organisations. */
    public Draft of(OrganisationId other) {
        return copy(id, version, other, quote, body, proposedText, originalText, replaces);
    }

    /** The same words against the article as the service knows it. */
    Draft startingFrom(String original) {
        return copy(id, version, organisation, quote, body, proposedText, original, replaces);
    }

    private Draft copy(
            ContributionId newId,
            int newVersion,
            OrganisationId forWhom,
            String newQuote,
            String newBody,
            String newProposedText,
            String newOriginalText,
            @Nullable ContributionId inPlaceOf) {
        return new Draft(
                newId,
                newVersion,
                kind,
                consultation,
                textVersion,
                article,
                question,
                forWhom,
                author,
                newQuote,
                newBody,
                newProposedText,
                newOriginalText,
                inPlaceOf,
                updatedAt);
    }
}
