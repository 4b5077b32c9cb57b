package org.counterpart.base;

/** Whom an act concerns, as far as people are told of it. */
public enum Whom {
    /** Who keeps the rules. */
    MODERATORS,
    /** The officers of the institution whose process it is. */
    INSTITUTION,
    /** Everybody of the organisations that were invited or have contributed. */
    PARTICIPANTS,
    /** Of these, who may write for their organisation. */
    PARTICIPANTS_WHO_WRITE,
    /** Who asked to be told of the process, or works on it. */
    FOLLOWERS,
    /** Everybody of the organisation that is the subject. */
    THE_ORGANISATION,
    /** The representatives of the organisation for which it was done. */
    REPRESENTATIVES,
    /** Who may write for that organisation. */
    WRITERS,
    /** The officers of that organisation. */
    OFFICERS,
    /** Who may write for the organisation, and whoever submitted something for it in this process and still belongs to it. */
    CONTRIBUTOR,
    /** Who may write for the organisation whose contribution the point is of. */
    WHOSE_POINT_IT_IS,
    /** The moderators, where an open ballot is on the contribution. */
    MODERATORS_OF_ITS_BALLOT,
    /** Everybody of the organisations on the roll of the ballot. */
    ON_THE_ROLL,
    /** The representatives on the roll whose organisation has not voted yet: who is told tells who has. */
    WHO_CAN_STILL_VOTE,
    /** The officers of the institution that owns the commitment. */
    OWNER,
    /** Who speaks for the organisation that took a task on; the moderators where none did. */
    RESPONSIBLE
}
