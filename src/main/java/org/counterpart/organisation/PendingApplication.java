package org.counterpart.organisation;

/**
 * An application that waits for its address to be proven.
 *
 * @param known whether the contact person has an account already, so that no password is asked
 */
public record PendingApplication(Application application, boolean known) {}
