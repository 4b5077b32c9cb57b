package org.counterpart.contribution;

public enum ContributionKind {
    COMMENT,
    AMENDMENT,
    POSITION,
    EVIDENCE,
    QUESTION
}
