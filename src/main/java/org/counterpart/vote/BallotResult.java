package org.counterpart.vote;

public enum BallotResult {
    CARRIED,
    NOT_CARRIED,
    NO_QUORUM
}
