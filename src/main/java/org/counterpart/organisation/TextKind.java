package org.counterpart.organisation;

/** What is consulted on, as far as rules of procedure tell one kind from another. */
public enum TextKind {
    ACT,
    DECREE,
    DELEGATED_ACT,
    STRATEGY,
    OTHER
}
