package org.counterpart.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.counterpart.base.MilestoneId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a promise.
 *
 * @param weight share of progress, relative to the sum of all weights
 * @param firstDueOn as it was promised; it never changes
 * @param claimedOn when the owner says it was done
 * @param confirmedOn when the moderator found it done
 */
public record Milestone(
        MilestoneId id,
        int version,
        int position,
        String title,
        int weight,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate claimedOn,
        @Nullable LocalDate confirmedOn) {

    /** What a reader sees of it. */
    public enum State {
        CONFIRMED,
        CLAIMED,
        LATE,
        NOT_DUE
    }

    public State state(LocalDate today) {
        if (confirmedOn != null) {
            return State.CONFIRMED;
        }
        if (claimedOn != null) {
            return State.CLAIMED;
        }
        return today.isAfter(firstDueOn) ? State.LATE : State.NOT_DUE;
    }

    public boolean isDone() {
        return claimedOn != null || confirmedOn != null;
    }

    /** Days after the first promised date: until it was done, or until today. Moving a date makes nothing less late. */
    public int daysLate(LocalDate today) {
        var done = claimedOn == null ? confirmedOn : claimedOn;
        var until = done == null ? today : done;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(firstDueOn, until)));
    }
}
