package org.counterpart.identity;

import org.counterpart.base.AccountId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A link of a mail that was neither used nor has run out.
 *
 * @param email the address it proves; empty for the first administrator's
 * @param account whose password it sets
 * @param organisation and role: what an invitation gives
 */
public record OpenLink(
        LinkPurpose purpose,
        String email,
        @Nullable AccountId account,
        @Nullable OrganisationId organisation,
        @Nullable Role role) {}
