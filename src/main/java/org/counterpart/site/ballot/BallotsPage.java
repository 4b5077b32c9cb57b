package org.counterpart.site.ballot;

import java.time.Instant;
import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jspecify.annotations.Nullable;

/** A part of the ballots of a consultation, with the rule each was fixed under. */
public record BallotsPage(ConsultationHead head, List<Ballot> ballots, int page, int pages) {

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
            Electorate electorate,
            Majority majority,
            int quorumPercent,
            boolean openRoll,
            BallotStatus status,
            Instant opensAt,
            Instant closesAt,
            int eligible,
            @Nullable Count count,
            @Nullable BallotResult result,
            String revokedBecause,
            List<Voice> roll) {}

    public record Count(int inFavour, int against, int abstentions) {

        public int cast() {
            return inFavour + against + abstentions;
        }
    }

    /** An organisation on the roll; without choice when it did not vote. */
    public record Voice(
            String organisation, String slug, @Nullable Choice choice, String reason) {}
}
