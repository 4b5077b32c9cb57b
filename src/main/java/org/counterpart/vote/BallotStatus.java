package org.counterpart.vote;

public enum BallotStatus {
    PREPARED,
    OPEN,
    CLOSED,
    /** Fixed wrongly and taken back before it opened. */
    REVOKED,
    /** Never opened, because the amendment it is on does not stand any more. */
    LAPSED
}
