package org.counterpart.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the institution keeps of a point for itself.
 *
 * @param theme a short word of its own
 * @param notes the oldest first
 */
public record Triaged(
        @Nullable Colleague assignee, @Nullable String theme, List<PointNote> notes) {}
