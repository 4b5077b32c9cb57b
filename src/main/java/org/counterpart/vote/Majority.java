package org.counterpart.vote;

/** What it takes to carry, fixed before a ballot opens. */
public enum Majority {
    /** More votes for than against; abstentions do not count. */
    SIMPLE,
    /** More votes for than half of the roll. */
    ABSOLUTE,
    /** At least two thirds of the votes for and against. */
    TWO_THIRDS
}
