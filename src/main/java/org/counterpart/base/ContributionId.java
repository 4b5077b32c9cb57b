package org.counterpart.base;

import java.util.UUID;

/** Identity of a contribution. */
public record ContributionId(UUID value) implements Id {

    public static ContributionId next() {
        return new ContributionId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
