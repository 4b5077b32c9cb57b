package org.counterpart.base;

import java.util.UUID;

/** Identity of an official act. */
public record ActId(UUID value) implements Id {

    public static ActId next() {
        return new ActId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
