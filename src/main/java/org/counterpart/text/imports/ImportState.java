package org.counterpart.text.imports;

/** What becomes of an uploaded file. The names are stored. */
public enum ImportState {
    QUEUED,
    READING,
    DONE,
    /** Stays until an officer has seen why. */
    REFUSED;

    public boolean isUnderWay() {
        return this == QUEUED || this == READING;
    }
}
