package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the ballots of a consultation, with the rule each was fixed under. */
public record BallotsData(ConsultationHeadData head, List<BallotsData.Ballot> ballots, int page, int pages)
        implements OpenDocument {

    /**
     * One ballot.
     *
     * @param amendment public number of the amendment voted on; null for the text
     * @param amendmentWithdrawn whether its author took it back
     * @param count totals; null until the ballot is closed
     * @param roll who voted how; empty until closed, and always where the roll is not open
     */
    public record Ballot(
            String question,
            @Nullable Integer amendment,
            boolean amendmentWithdrawn,
            Terms.Electorate electorate,
            Terms.Majority majority,
            int quorumPercent,
            boolean openRoll,
            Terms.BallotStatus status,
            Instant opensAt,
            Instant closesAt,
            int eligible,
            BallotsData.@Nullable Count count,
            Terms.@Nullable BallotResult result,
            String revokedBecause,
            List<BallotsData.Voice> roll) {}

    public record Count(int inFavour, int against, int abstentions) {}

    /** An organisation on the roll; without choice when it did not vote. */
    public record Voice(String organisation, String slug, Terms.@Nullable Choice choice, String reason) {}
}
