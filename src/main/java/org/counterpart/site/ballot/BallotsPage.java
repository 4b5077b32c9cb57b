package org.counterpart.site.ballot;

import java.time.Instant;
import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.open.v1.BallotsData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jspecify.annotations.Nullable;

/** A part of the ballots of a consultation, with the rule each was fixed under. */
public record BallotsPage(ConsultationHead head, List<Ballot> ballots, int page, int pages) implements PageData {

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
            List<Voice> roll) {

        public BallotsData.Ballot open() {
            return new BallotsData.Ballot(
                    question,
                    amendment,
                    amendmentWithdrawn,
                    Terms.same(Terms.Electorate.class, electorate),
                    Terms.same(Terms.Majority.class, majority),
                    quorumPercent,
                    openRoll,
                    Terms.same(Terms.BallotStatus.class, status),
                    opensAt,
                    closesAt,
                    eligible,
                    count == null ? null : count.open(),
                    Terms.sameOrNull(Terms.BallotResult.class, result),
                    revokedBecause,
                    roll.stream().map(Voice::open).toList());
        }
    }

    public record Count(int inFavour, int against, int abstentions) {

        public int cast() {
            return inFavour + against + abstentions;
        }

        public BallotsData.Count open() {
            return new BallotsData.Count(inFavour, against, abstentions);
        }
    }

    /** An organisation on the roll; without choice when it did not vote. */
    public record Voice(
            String organisation, String slug, @Nullable Choice choice, String reason) {

        public BallotsData.Voice open() {
            return new BallotsData.Voice(organisation, slug, Terms.sameOrNull(Terms.Choice.class, choice), reason);
        }
    }

    @Override
    public BallotsData open() {
        return new BallotsData(head.open(), ballots.stream().map(Ballot::open).toList(), page, pages);
    }
}
