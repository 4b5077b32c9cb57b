package org.counterpart.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
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

    @ParameterizedTest
    @CsvSource({
        // phase, everybody knows of it, organisations can still be invited, the clock moves it on
        "DRAFT,        false, false, false",
        "ANNOUNCED,    true,  true,  true",
        "OPEN,         true,  true,  true",
        "DELIBERATION, true,  false, true",
        "REVIEW,       true,  false, false",
        "ANSWERED,     true,  false, false",
        "DECIDED,      true,  false, false",
        "FOLLOW_UP,    true,  false, false",
        "ARCHIVED,     true,  false, false",
    })
    void a_phase_says_who_knows_who_may_come_and_what_moves_it(
            Phase phase, boolean known, boolean inviting, boolean clock) {
        assertThat(phase.isPublic()).isEqualTo(known);
        assertThat(phase.isInviting()).isEqualTo(inviting);
        assertThat(phase.isMovedByTheClock()).isEqualTo(clock);
        assertThat(phase.isAfter(phase)).isFalse();
        assertThat(phase.isAfter(Phase.DRAFT)).isEqualTo(known);
    }
}
