package org.counterpart.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource({
        // roll, for, against, abstain, majority, quorum, result
        "8, 3, 2, 0, SIMPLE, 0, CARRIED",
        "8, 2, 2, 4, SIMPLE, 0, NOT_CARRIED",
        "8, 1, 0, 7, SIMPLE, 100, CARRIED",
        "8, 0, 0, 0, SIMPLE, 0, NOT_CARRIED",
        "8, 4, 0, 0, ABSOLUTE, 0, NOT_CARRIED",
        "8, 5, 3, 0, ABSOLUTE, 0, CARRIED",
        "9, 5, 0, 0, ABSOLUTE, 0, CARRIED",
        "9, 4, 0, 5, ABSOLUTE, 0, NOT_CARRIED",
        "9, 4, 2, 3, TWO_THIRDS, 0, CARRIED",
        "9, 5, 3, 0, TWO_THIRDS, 0, NOT_CARRIED",
        "9, 0, 0, 9, TWO_THIRDS, 0, NOT_CARRIED",
        "9, 2, 1, 0, TWO_THIRDS, 33, CARRIED",
        "9, 2, 1, 0, TWO_THIRDS, 34, NO_QUORUM",
        "8, 4, 0, 0, SIMPLE, 50, CARRIED",
        "8, 3, 0, 0, SIMPLE, 50, NO_QUORUM",
        "8, 3, 0, 1, SIMPLE, 50, CARRIED",
        "0, 0, 0, 0, SIMPLE, 0, NOT_CARRIED",
        "0, 0, 0, 0, SIMPLE, 50, NO_QUORUM",
    })
    void a_ballot_carries_by_its_majority_once_its_quorum_takes_part(
            int roll, int votesFor, int against, int abstain, Majority majority, int quorum, BallotResult result) {
        assertThat(new Tally(roll, votesFor, against, abstain).result(majority, quorum))
                .isEqualTo(result);
    }
}
