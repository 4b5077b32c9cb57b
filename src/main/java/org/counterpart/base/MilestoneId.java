package org.counterpart.base;

import java.util.UUID;

/** Identity of a milestone. */
public record MilestoneId(UUID value) implements Id {

    public static MilestoneId next() {
        return new MilestoneId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
