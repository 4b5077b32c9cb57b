package org.counterpart.base;

import java.util.UUID;

/** Identity of a ballot. */
public record BallotId(UUID value) implements Id {

    public static BallotId next() {
        return new BallotId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
