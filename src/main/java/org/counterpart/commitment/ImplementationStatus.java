package org.counterpart.commitment;

/** How far a promise is kept. "No evidence" says that nobody can tell; it is never "not started". */
public enum ImplementationStatus {
    NO_EVIDENCE(0),
    NOT_STARTED(0),
    LIMITED(2),
    SUBSTANTIAL(3),
    COMPLETE(4),
    WITHDRAWN(0),
    REGRESSED(1);

    private final int steps;

    ImplementationStatus(int steps) {
        this.steps = steps;
    }

    /** Of four steps, for a picture beside the word. */
    public int steps() {
        return steps;
    }
}
