package org.counterpart.contribution;

/** Where an organisation stands on a text or an article. No view is a stance too: it says that the organisation looked. */
public enum Stance {
    SUPPORT,
    /** Support, once every condition is met. */
    CONDITIONS,
    OPPOSE,
    NO_VIEW
}
