package org.counterpart.contribution;

public enum ContributionStatus {
    DRAFT,
    TO_SIGN,
    SUBMITTED,
    WITHDRAWN,
    REPLACED
}
