package org.counterpart.commitment;

/** A scheduled act that keeps a promise alive. */
public enum FollowUpKind {
    MEETING,
    REMINDER,
    REPORTING_DATE,
    ESCALATION
}
