package org.counterpart.vote;

public enum BallotStatus {
    PREPARED,
    OPEN,
    CLOSED,
    /** Fixed wrongly and taken back before it opened. */
    REVOKED
}
