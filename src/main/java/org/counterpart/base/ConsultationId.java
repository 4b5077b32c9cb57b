package org.counterpart.base;

import java.util.UUID;

/** Identity of a consultation. */
public record ConsultationId(UUID value) implements Id {

    public static ConsultationId next() {
        return new ConsultationId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
