package org.counterpart.contribution;

public enum Stance {
    SUPPORT,
    CONDITIONS,
    OPPOSE,
    NO_VIEW
}
