package org.counterpart.commitment;

/** Where a promise was made. */
public enum Origin {
    /** In the answer to a point. */
    RESPONSE,
    /** In the decision at the end of a consultation. */
    DECISION
}
