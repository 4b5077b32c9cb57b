package org.counterpart.commitment;

public enum Origin {
    RESPONSE,
    DECISION
}
