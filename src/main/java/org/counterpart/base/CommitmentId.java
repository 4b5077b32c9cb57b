package org.counterpart.base;

import java.util.UUID;

/** Identity of a commitment. */
public record CommitmentId(UUID value) implements Id {

    public static CommitmentId next() {
        return new CommitmentId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
