package org.counterpart.base;

import java.util.UUID;

/** Identity of a follow-up. */
public record FollowUpId(UUID value) implements Id {

    public static FollowUpId next() {
        return new FollowUpId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
