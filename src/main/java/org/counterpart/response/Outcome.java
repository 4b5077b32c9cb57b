package org.counterpart.response;

/** What became of a point. */
public enum Outcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    NOT_ACCEPTED,
    NOTED;

    /** Whether it says that words of the text change. */
    public boolean changesWords() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }
}
