package org.counterpart.base;

import java.util.UUID;

/** Identity of a report, assessment or finding. */
public record StatementId(UUID value) implements Id {

    public static StatementId next() {
        return new StatementId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
