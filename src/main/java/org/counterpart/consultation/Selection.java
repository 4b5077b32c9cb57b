package org.counterpart.consultation;

/** Which consultations a list shows. */
public enum Selection {
    /** Of the reader's own institution, drafts too, and those to which the reader's organisations are invited. */
    MINE,
    /** Published and not yet answered. */
    RUNNING,
    /** Answered and later. */
    PAST
}
