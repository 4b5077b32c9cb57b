package org.counterpart.contribution;

import java.util.UUID;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.jspecify.annotations.Nullable;

/**
 * One checkable sentence on which support depends. Its id is also that of the point the institution will answer.
 *
 * @param article null: a condition on the whole text
 */
public record Condition(UUID id, @Nullable LineageId article, String body) {

    public static Condition on(@Nullable LineageId article, String body) {
        return new Condition(Id.random(), article, body);
    }
}
