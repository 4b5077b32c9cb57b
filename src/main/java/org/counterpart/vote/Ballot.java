package org.counterpart.vote;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A ballot with its rule, its roll and, once closed, its result.
 *
 * @param amendment the amendment voted on; null: the text
 * @param amendmentNumber public number of the amendment
 * @param amendmentWithdrawn whether its author took it back
 * @param takingPart how many of the roll have voted so far; zero while nobody is told
 * @param tally zero votes until the ballot is closed
 * @param result null until the ballot is closed
 * @param revokedBecause empty unless it was revoked
 * @param roll empty until the ballot opens
 */
public record Ballot(
        BallotId id,
        ConsultationId consultation,
        BallotSubject subject,
        @Nullable ContributionId amendment,
        @Nullable Integer amendmentNumber,
        boolean amendmentWithdrawn,
        String textTitle,
        int textNumber,
        String question,
        Electorate electorate,
        Majority majority,
        int quorumPercent,
        boolean openRoll,
        BallotStatus status,
        Instant opensAt,
        Instant closesAt,
        ZoneId zone,
        int takingPart,
        Tally tally,
        @Nullable BallotResult result,
        String revokedBecause,
        List<Voter> roll) {

    /** Whether everybody may know how each organisation voted. */
    public boolean isDisclosed() {
        return openRoll && status == BallotStatus.CLOSED;
    }

    /** Whether everybody is told who took part: without open roll not before the end. */
    public boolean tellsWhoVoted() {
        return openRoll || status == BallotStatus.CLOSED;
    }

    /**
     * One organisation of the roll.
     *
     * @param voted where everybody is told, or told the reader of the own organisation
     * @param choice known to others only after closing, and only with an open roll: what is not to be shown is not read
     * @param reason as {@code choice}
     */
    public record Voter(
            OrganisationId organisation,
            String name,
            boolean voted,
            @Nullable Choice choice,
            String reason) {}
}
