package org.counterpart.base;

import java.util.UUID;

/** Identity of a version of a text. */
public record TextVersionId(UUID value) implements Id {

    public static TextVersionId next() {
        return new TextVersionId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
