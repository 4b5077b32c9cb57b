package org.counterpart.response;

import org.counterpart.base.LineageId;
import org.jspecify.annotations.Nullable;

/** Which points of a consultation; null: any. */
public record PointFilter(
        @Nullable PointStatus status, @Nullable LineageId article) {

    public static final PointFilter ALL = new PointFilter(null, null);
}
