package org.counterpart.contribution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.jspecify.annotations.Nullable;

/**
 * One checkable sentence on which support depends. Its id is also that of the point the institution will answer.
 *
 * @param article null: a condition on the whole text
 */
public record Condition(UUID id, @Nullable LineageId article, String body) {

    /** The same condition of the position that comes after; whoever begins that draft, it is the same one. */
    public static UUID next(ContributionId draft, UUID id) {
        return UUID.nameUUIDFromBytes((draft + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    public static Condition on(@Nullable LineageId article, String body) {
        return new Condition(Id.random(), article, body);
    }
}
