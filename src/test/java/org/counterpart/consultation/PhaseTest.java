package org.counterpart.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ANNOUNCED",
        "ANNOUNCED, OPEN",
        "OPEN, DELIBERATION REVIEW",
        "DELIBERATION, REVIEW",
        "REVIEW, ANSWERED",
        "ANSWERED, DECIDED",
        "DECIDED, FOLLOW_UP ARCHIVED",
        "FOLLOW_UP, ARCHIVED",
        "ARCHIVED, ''"
    })
    void each_phase_can_become_only_its_successors(Phase phase, String successors) {
        var may = Arrays.asList(successors.split(" "));
        for (var next : Phase.values()) {
            assertThat(phase.canBecome(next)).as(phase + " to " + next).isEqualTo(may.contains(next.name()));
        }
    }
}
