package org.counterpart.organisation;

import org.jspecify.annotations.Nullable;

/** Which organisations a list shows; null for any. */
public record OrganisationFilter(
        String text,
        @Nullable OrganisationKind kind,
        @Nullable OrganisationStatus status) {

    public static final OrganisationFilter ALL = new OrganisationFilter("", null, null);
}
