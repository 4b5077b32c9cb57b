package org.counterpart.response;

/** Where a point stands on its way to an answer. */
public enum PointStatus {
    /** Without a complete answer. */
    OPEN,
    /** Answered completely, not yet published: seen inside the institution only. */
    DRAFTED,
    PUBLISHED,
    /** Withdrawn or replaced by its author before it was answered. */
    CLOSED;

    public boolean isWaiting() {
        return this == OPEN || this == DRAFTED;
    }

    public boolean isAnswered() {
        return this == DRAFTED || this == PUBLISHED;
    }
}
