package org.counterpart.vote;

public enum BallotStatus {
    PREPARED,
    OPEN,
    CLOSED
}
