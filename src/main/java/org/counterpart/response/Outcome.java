package org.counterpart.response;

public enum Outcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    NOT_ACCEPTED,
    NOTED
}
