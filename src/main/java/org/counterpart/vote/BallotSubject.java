package org.counterpart.vote;

public enum BallotSubject {
    TEXT,
    AMENDMENT
}
