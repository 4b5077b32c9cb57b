package org.counterpart.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is fixed before a ballot opens, and what of it is told to whom. */
class BallotRulesTest {

    @ParameterizedTest
    @CsvSource({
        // length of the question, quorum, fields with problems
        "600, 0,   ''",
        "1,   100, ''",
        "0,   0,   question",
        "601, 0,   question",
        "1,   -1,  quorum",
        "1,   101, quorum",
    })
    void a_ballot_asks_a_question_and_its_quorum_is_a_share_of_the_roll(int question, int quorum, String fields) {
        var wanted = new NewBallot(
                BallotId.next(),
                ConsultationId.next(),
                null,
                "x".repeat(question),
                Electorate.values()[0],
                Majority.SIMPLE,
                quorum,
                true);
        assertThat(wanted.problems().stream().map(Problem::field).collect(Collectors.joining(" ")))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // roll is open, status, it is told how each voted, it is told who voted
        "true,  OPEN,   false, true",
        "true,  CLOSED, true,  true",
        "false, OPEN,   false, false",
        "false, CLOSED, false, true",
    })
    void how_each_voted_is_told_after_the_end_and_with_an_open_roll_only(
            boolean openRoll, BallotStatus status, boolean how, boolean who) {
        var ballot = new Ballot(
                BallotId.next(),
                ConsultationId.next(),
                BallotSubject.values()[0],
                null,
                null,
                false,
                "Law",
                1,
                "Shall it be?",
                Electorate.values()[0],
                Majority.SIMPLE,
                0,
                openRoll,
                status,
                Instant.EPOCH,
                Instant.EPOCH,
                ZoneOffset.UTC,
                0,
                new Tally(0, 0, 0, 0),
                null,
                "",
                List.of());
        assertThat(ballot.isDisclosed()).isEqualTo(how);
        assertThat(ballot.tellsWhoVoted()).isEqualTo(who);
    }
}
