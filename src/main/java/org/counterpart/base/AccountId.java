package org.counterpart.base;

import java.util.UUID;

/** Identity of an account of a person. */
public record AccountId(UUID value) implements Id {

    public static AccountId next() {
        return new AccountId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
