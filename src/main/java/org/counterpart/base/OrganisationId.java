package org.counterpart.base;

import java.util.UUID;

/** Identity of an institution, NGO or moderating body. */
public record OrganisationId(UUID value) implements Id {

    public static OrganisationId next() {
        return new OrganisationId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
