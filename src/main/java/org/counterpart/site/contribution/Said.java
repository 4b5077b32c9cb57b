package org.counterpart.site.contribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.placing.ChangedSince;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.site.head.MarkedWords;
import org.counterpart.site.open.v1.SaidData;
import org.counterpart.site.open.v1.Terms;
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
            @Nullable Integer version) {

        public SaidData.On open() {
            return new SaidData.On(address, number, heading, version);
        }
    }

    /**
     * How a contribution stands in the newest version.
     *
     * @param note the moderator's word, where one decided
     * @param changed whether the words it is about changed since it was written
     */
    public record Standing(Placement placement, String note, boolean changed, ChangedSince.Quote quote) {

        public SaidData.Standing open() {
            return new SaidData.Standing(
                    Terms.same(Terms.Placement.class, placement), note, changed, Terms.same(Terms.Quote.class, quote));
        }
    }

    /** A question of the consultation, with its number in it. */
    public record Asked(int number, String body) {

        public SaidData.Asked open() {
            return new SaidData.Asked(number, body);
        }
    }

    /** What a position answers to a question. */
    public record AnswerTo(int question, String body) {

        public SaidData.AnswerTo open() {
            return new SaidData.AnswerTo(question, body);
        }
    }

    /** Totals that came with an imported consultation. */
    public record Votes(int inFavour, int against, int mixed) {

        public SaidData.Votes open() {
            return new SaidData.Votes(inFavour, against, mixed);
        }
    }

    public SaidData open() {
        return new SaidData(
                number,
                Terms.same(Terms.ContributionKind.class, kind),
                Terms.same(Terms.ContributionStatus.class, status),
                author,
                organisation,
                slug,
                Terms.sameOrNull(Terms.OrganisationKind.class, side),
                Terms.sameOrNull(Terms.Stance.class, stance),
                quote,
                body,
                withdrawnBecause,
                MarkedWords.open(proposal),
                at,
                version,
                answer == null ? null : answer.open(),
                votes == null ? null : votes.open(),
                standing.open(),
                about,
                on == null ? null : on.open(),
                Terms.sameOrNull(Terms.Stance.class, taken),
                question == null ? null : question.open(),
                answers.stream().map(AnswerTo::open).toList());
    }
}
