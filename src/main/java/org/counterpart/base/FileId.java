package org.counterpart.base;

import java.util.UUID;

/** Identity of a stored file. */
public record FileId(UUID value) implements Id {

    public static FileId next() {
        return new FileId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
