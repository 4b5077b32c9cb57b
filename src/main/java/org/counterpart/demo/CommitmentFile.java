package org.counterpart.demo;

import java.util.List;
import java.util.Objects;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Origin;
import org.counterpart.commitment.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the demo world. Days count from the first start.
 *
 * @param point key of the contribution whose answer promised it; null for a decision
 */
record CommitmentFile(
        String title,
        String description,
        String owner,
        Origin origin,
        @Nullable String point,
        int day,
        List<Milestone> milestones,
        List<Statement> statements,
        List<FollowUp> followUps) {

    record Milestone(
            String title,
            int weight,
            int first,
            int due,
            @Nullable Integer claimed,
            @Nullable Integer confirmed,
            List<Slip> slips) {

        Milestone {
            slips = Objects.requireNonNullElse(slips, List.of());
        }
    }

    record Slip(int day, int to, String by, String reason) {}

    record Statement(
            int day, String by, Voice voice, ImplementationStatus status, String text, List<Evidence> evidence) {

        Statement {
            evidence = Objects.requireNonNullElse(evidence, List.of());
        }
    }

    record Evidence(String title, String url) {}

    /** @param held day on which it was held; null while it lies ahead */
    record FollowUp(
            FollowUpKind kind,
            int day,
            @Nullable Integer held,
            String title,
            String place,
            String by,
            String participants,
            String minutes,
            List<Task> tasks) {

        FollowUp {
            tasks = Objects.requireNonNullElse(tasks, List.of());
        }
    }

    record Task(
            String text, String owner, int due, @Nullable Integer done) {}
}
