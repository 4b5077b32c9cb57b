package org.counterpart.site.contribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.Since;
import org.counterpart.contribution.Stance;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A comment or an amendment, as it was put: its words stay, also when it was withdrawn.
 *
 * @param withdrawnBecause the reason that was given; null where it was not withdrawn
 * @param takenDown whether the moderation of another platform took it down before it came here: only that, and why, is shown
 * @param about the contribution to which it speaks
 * @param on in a list of several articles
 * @param taken in a list of what speaks of one article, the stance of a position on it
 * @param question that is answered
 * @param answers of a position to questions
 */
public record Said(
        int number,
        ContributionKind kind,
        ContributionStatus status,
        String author,
        @Nullable String organisation,
        @Nullable String slug,
        @Nullable OrganisationKind side,
        @Nullable Stance stance,
        @Nullable String quote,
        String body,
        @Nullable String withdrawnBecause,
        @JsonIgnore boolean takenDown,
        List<WordDiff.Segment> proposal,
        @Nullable Instant at,
        int version,
        @Nullable Answer answer,
        @Nullable Votes votes,
        Standing standing,
        @Nullable Integer about,
        @Nullable On on,
        @Nullable Stance taken,
        @Nullable Asked question,
        List<AnswerTo> answers) {

    /** Characters of words, quotation, proposal and answers to questions together. */
    private static final int LONG = 2_400;

    public Said standing(Standing now) {
        return new Said(
                number,
                kind,
                status,
                author,
                organisation,
                slug,
                side,
                stance,
                quote,
                body,
                withdrawnBecause,
                takenDown,
                proposal,
                at,
                version,
                answer,
                votes,
                now,
                about,
                on,
                taken,
                question,
                answers);
    }

    /** Whether a list shows its beginning only: lists stay small however long what was written is. */
    @JsonIgnore
    public boolean isLong() {
        return body.length()
                        + (quote == null ? 0 : quote.length())
                        + proposal.stream()
                                .mapToInt(part -> part.text().length())
                                .sum()
                        + answers.stream()
                                .mapToInt(answer -> answer.body().length())
                                .sum()
                > LONG;
    }

    /** In a list of several articles. */
    public Said listed(@Nullable On article, @Nullable Stance onChosen) {
        return new Said(
                number,
                kind,
                status,
                author,
                organisation,
                slug,
                side,
                stance,
                quote,
                body,
                withdrawnBecause,
                takenDown,
                proposal,
                at,
                version,
                answer,
                votes,
                standing,
                about,
                article,
                onChosen,
                question,
                answers);
    }

    /**
     * An article that something is about.
     *
     * @param address under that of the consultation
     * @param version the one that has it, where the newest has it no more
     */
    public record On(
            String address,
            String number,
            String heading,
            @Nullable Integer version) {}

    /**
     * How a contribution stands in the newest version.
     *
     * @param note the moderator's word, where one decided
     * @param changed whether the words it is about changed since it was written
     */
    public record Standing(Placement placement, String note, boolean changed, Since.Quote quote) {}

    /** A question of the consultation, with its number in it. */
    public record Asked(int number, String body) {}

    /** What a position answers to a question. */
    public record AnswerTo(int question, String body) {}

    /** Totals that came with an imported consultation. */
    public record Votes(int inFavour, int against, int mixed) {}
}
