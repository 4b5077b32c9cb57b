package org.counterpart.vote;

public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
