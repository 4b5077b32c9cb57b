package org.counterpart.response.rejoinder;

/** What the moderator finds of an answer that was contested. The names are stored. */
public enum Finding {
    ANSWERED,
    INSUFFICIENTLY_ANSWERED,
    PROCEDURE_NOT_KEPT
}
