package org.counterpart.identity;

/** How notices reach a person by mail. */
public enum Delivery {
    INSTANT,
    /** One mail a day with everything since the last. */
    DAILY,
    /** No mail; what waits is still shown in the workspace. */
    NONE
}
