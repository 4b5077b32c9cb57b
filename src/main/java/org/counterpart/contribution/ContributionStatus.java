package org.counterpart.contribution;

/** Life of a contribution. What was once submitted stays readable for ever, also when it was withdrawn or replaced. */
public enum ContributionStatus {
    DRAFT,
    /** A position that waits for a representative. */
    TO_SIGN,
    SUBMITTED,
    WITHDRAWN,
    REPLACED;

    /** Whether it was put to the institution; before, it exists for the own organisation only. */
    public boolean isPublic() {
        return this == SUBMITTED || this == WITHDRAWN || this == REPLACED;
    }

    /** Whether its words can still be changed, sent or signed. */
    public boolean isDraft() {
        return this == DRAFT || this == TO_SIGN;
    }
}
