package org.counterpart.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.FollowUpId;
import org.jspecify.annotations.Nullable;

/** A scheduled act with what came of it. */
public record FollowUp(
        FollowUpId id,
        int version,
        FollowUpKind kind,
        String title,
        Instant scheduledAt,
        ZoneId zone,
        String place,
        String participants,
        String minutes,
        @Nullable Instant heldAt,
        List<Task> tasks) {

    public record Task(
            UUID id,
            String body,
            @Nullable String ownerName,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        /** Days past its date while it is not done; 0 otherwise. */
        public int daysLate(LocalDate today) {
            return dueOn == null || doneOn != null
                    ? 0
                    : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
        }
    }
}
