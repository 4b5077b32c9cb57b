package org.counterpart.vote;

public enum Majority {
    SIMPLE,
    ABSOLUTE,
    TWO_THIRDS
}
