package org.counterpart.response;

import org.counterpart.base.LineageId;
import org.jspecify.annotations.Nullable;

/**
 * Which points of a consultation; null: any.
 *
 * @param notReflected only those whose published answer accepts them, wholly or partly, while no words of a newer version show it
 */
public record PointFilter(
        @Nullable PointStatus status, @Nullable LineageId article, boolean notReflected) {

    public static final PointFilter ALL = new PointFilter(null, null);

    public static final PointFilter NOT_REFLECTED = new PointFilter(null, null, true);

    public PointFilter(@Nullable PointStatus status, @Nullable LineageId article) {
        this(status, article, false);
    }

    /** Those of them that still wait: open ones, or finished drafts where these were asked for. */
    PointFilter waiting() {
        return new PointFilter(status == PointStatus.DRAFTED ? status : PointStatus.OPEN, article);
    }
}
