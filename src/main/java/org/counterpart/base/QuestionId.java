package org.counterpart.base;

import java.util.UUID;

/** Lasting identity of a question of a consultation, whatever its place among them. */
public record QuestionId(UUID value) implements Id {

    public static QuestionId next() {
        return new QuestionId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
