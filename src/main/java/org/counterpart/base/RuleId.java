package org.counterpart.base;

import java.util.UUID;

/** Identity of a rule of procedure. */
public record RuleId(UUID value) implements Id {

    public static RuleId next() {
        return new RuleId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
