package org.counterpart.drafting;

/** What is written by several people, or by one in several windows, before it is put to others. */
public enum DraftKind {
    /** A position, by the members of its organisation. */
    POSITION,
    /** A comment or an amendment, by its author. */
    CONTRIBUTION,
    /** The answer to one point, by the officers of the institution. */
    ANSWER,
    /** Why an answer is contested, by the members of the organisation whose point it is. */
    REJOINDER,
    /** The opening package and the timetable of a consultation. */
    OPENING,
    /** The summary of the answers, by the officers of the institution. */
    SUMMARY,
    /** The decision on a consultation. */
    DECISION
}
