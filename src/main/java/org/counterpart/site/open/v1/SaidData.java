package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment or an amendment, as it was put: its words stay, also when it was withdrawn.
 *
 * @param withdrawnBecause the reason that was given; null where it was not withdrawn
 * @param about the contribution to which it speaks
 * @param on in a list of several articles
 * @param taken in a list of what speaks of one article, the stance of a position on it
 * @param question that is answered
 * @param answers of a position to questions
 */
public record SaidData(
        int number,
        Terms.ContributionKind kind,
        Terms.ContributionStatus status,
        String author,
        @Nullable String organisation,
        @Nullable String slug,
        Terms.@Nullable OrganisationKind side,
        Terms.@Nullable Stance stance,
        @Nullable String quote,
        String body,
        @Nullable String withdrawnBecause,
        List<SegmentData> proposal,
        @Nullable Instant at,
        int version,
        @Nullable AnswerData answer,
        SaidData.@Nullable Votes votes,
        SaidData.Standing standing,
        @Nullable Integer about,
        SaidData.@Nullable On on,
        Terms.@Nullable Stance taken,
        SaidData.@Nullable Asked question,
        List<SaidData.AnswerTo> answers) {

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
    public record Standing(Terms.Placement placement, String note, boolean changed, Terms.Quote quote) {}

    /** A question of the consultation, with its number in it. */
    public record Asked(int number, String body) {}

    /** What a position answers to a question. */
    public record AnswerTo(int question, String body) {}

    /** Totals that came with an imported consultation. */
    public record Votes(int inFavour, int against, int mixed) {}
}
