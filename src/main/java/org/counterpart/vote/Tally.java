package org.counterpart.vote;

/**
 * The counts of a ballot and what follows from them. All arithmetic is in whole numbers: a share is never rounded into a majority.
 *
 * @param eligible size of the roll
 */
public record Tally(int eligible, int votesFor, int votesAgainst, int abstentions) {

    public int takingPart() {
        return votesFor + votesAgainst + abstentions;
    }

    /** @param quorumPercent share of the roll that must take part, abstentions included */
    public BallotResult result(Majority majority, int quorumPercent) {
        if (takingPart() * 100L < (long) quorumPercent * eligible || (quorumPercent > 0 && eligible == 0)) {
            return BallotResult.NO_QUORUM;
        }
        return carries(majority) ? BallotResult.CARRIED : BallotResult.NOT_CARRIED;
    }

    private boolean carries(Majority majority) {
        return switch (majority) {
            case SIMPLE -> votesFor > votesAgainst;
            case ABSOLUTE -> votesFor * 2L > eligible;
            case TWO_THIRDS -> votesFor > 0 && votesFor * 3L >= (votesFor + votesAgainst) * 2L;
        };
    }
}
