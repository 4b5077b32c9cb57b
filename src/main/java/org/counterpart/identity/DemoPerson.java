package org.counterpart.identity;

import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the demo world whom a visitor may be for a while.
 *
 * @param role in the organisation; null where there is none
 */
public record DemoPerson(
        String email,
        String name,
        @Nullable Role role,
        @Nullable String organisation,
        boolean isAdministrator) {

    /** The key of what the person is here. */
    public String standing() {
        if (role != null) {
            return Words.key(role);
        }
        return isAdministrator ? "identity.administrator" : "identity.demo.noOrganisation";
    }
}
