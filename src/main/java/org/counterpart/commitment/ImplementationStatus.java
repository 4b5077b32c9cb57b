package org.counterpart.commitment;

public enum ImplementationStatus {
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    WITHDRAWN,
    REGRESSED
}
