package org.counterpart.base;

import java.util.UUID;

/** Identity of a provision within one version. */
public record ProvisionId(UUID value) implements Id {

    public static ProvisionId next() {
        return new ProvisionId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
