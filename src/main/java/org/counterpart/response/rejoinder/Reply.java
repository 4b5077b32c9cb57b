package org.counterpart.response.rejoinder;

/** What the institution does with an answer that was contested. The names are stored. */
public enum Reply {
    KEPT,
    CHANGED
}
