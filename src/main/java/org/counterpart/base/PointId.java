package org.counterpart.base;

import java.util.UUID;

/** Identity of a point that waits for an answer. */
public record PointId(UUID value) implements Id {

    public static PointId next() {
        return new PointId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
