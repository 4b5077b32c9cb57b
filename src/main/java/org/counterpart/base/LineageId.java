package org.counterpart.base;

import java.util.UUID;

/** Identity of a provision across all versions: its lasting identity. */
public record LineageId(UUID value) implements Id {

    public static LineageId next() {
        return new LineageId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
