package org.counterpart.commitment;

public enum FollowUpKind {
    MEETING,
    REMINDER,
    REPORTING_DATE,
    ESCALATION
}
