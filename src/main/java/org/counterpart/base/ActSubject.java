package org.counterpart.base;

/** Of what kind the thing is that an act was done to, and with it what its identity is that of. */
public enum ActSubject {
    ORGANISATION,
    RULE,
    CONSULTATION,
    TEXT_VERSION,
    CONTRIBUTION,
    BALLOT,
    POINT,
    /** All answers of a consultation, whose identity it has. */
    ANSWERS,
    COMMITMENT
}
