package org.counterpart.identity;

public enum AccountStatus {
    /** Invited, no password yet. */
    INVITED,
    ACTIVE,
    /** Cannot sign in; all sessions ended. */
    DISABLED
}
