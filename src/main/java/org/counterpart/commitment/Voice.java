package org.counterpart.commitment;

/** Who speaks on whether a promise was kept. The voices stay apart: they are never merged into one number. */
public enum Voice {
    /** What the institution claims. */
    OWNER,
    /** How NGOs rate it. */
    NGO,
    /** What the moderator finds. */
    MODERATOR
}
