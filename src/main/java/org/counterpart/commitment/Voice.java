package org.counterpart.commitment;

public enum Voice {
    OWNER,
    NGO,
    MODERATOR
}
