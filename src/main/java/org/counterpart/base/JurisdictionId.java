package org.counterpart.base;

import java.util.UUID;

/** Identity of a jurisdiction. */
public record JurisdictionId(UUID value) implements Id {

    public static JurisdictionId next() {
        return new JurisdictionId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
