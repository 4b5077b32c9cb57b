package org.counterpart.consultation;

import java.util.Set;

/**
 * Where a consultation stands. Up to the review the clock of the database moves it, afterwards people do; it never goes back. The names are
 * stored.
 */
public enum Phase {
    /** Seen by the institution's own members only. */
    DRAFT,
    /** Published with its timetable, not yet open. */
    ANNOUNCED,
    /** Open for contributions. */
    OPEN,
    DELIBERATION,
    /** The institution answers. */
    REVIEW,
    ANSWERED,
    DECIDED,
    FOLLOW_UP,
    ARCHIVED;

    public boolean canBecome(Phase next) {
        return successors().contains(next);
    }

    private Set<Phase> successors() {
        return switch (this) {
            case DRAFT -> Set.of(ANNOUNCED);
            case ANNOUNCED -> Set.of(OPEN);
            case OPEN -> Set.of(DELIBERATION, REVIEW);
            case DELIBERATION -> Set.of(REVIEW);
            case REVIEW -> Set.of(ANSWERED);
            case ANSWERED -> Set.of(DECIDED);
            case DECIDED -> Set.of(FOLLOW_UP, ARCHIVED);
            case FOLLOW_UP -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }

    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether the clock still has to move it on. */
    public boolean isMovedByTheClock() {
        return this == ANNOUNCED || this == OPEN || this == DELIBERATION;
    }

    /** Whether organisations can still be invited: what they say can still come in. */
    public boolean isInviting() {
        return this == ANNOUNCED || this == OPEN;
    }

    public boolean isAfter(Phase other) {
        return compareTo(other) > 0;
    }
}
