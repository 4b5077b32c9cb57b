package org.counterpart.consultation;

public enum Phase {
    DRAFT,
    ANNOUNCED,
    OPEN,
    DELIBERATION,
    REVIEW,
    ANSWERED,
    DECIDED,
    FOLLOW_UP,
    ARCHIVED
}
