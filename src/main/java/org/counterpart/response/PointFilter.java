package org.counterpart.response;

import org.counterpart.base.AccountId;
import org.counterpart.base.LineageId;
import org.jspecify.annotations.Nullable;

/**
 * Which points of a consultation; null: any.
 *
 * @param notReflected only those whose published answer accepts them, wholly or partly, while no words of a newer version show it
 * @param theme the institution's own word; no reader outside of it filters by this or by who answers
 */
public record PointFilter(
        @Nullable PointStatus status,
        @Nullable LineageId article,
        boolean notReflected,
        @Nullable Assigned assigned,
        @Nullable String theme) {

    public static final PointFilter ALL = new PointFilter(null, null);

    public static final PointFilter NOT_REFLECTED = new PointFilter(null, null, true, null, null);

    /**
     * Whose points.
     *
     * @param to null: nobody's yet
     */
    public record Assigned(@Nullable AccountId to) {

        public static final Assigned TO_NOBODY = new Assigned(null);
    }

    public PointFilter(@Nullable PointStatus status, @Nullable LineageId article) {
        this(status, article, false, null, null);
    }

    public PointFilter withStatus(@Nullable PointStatus other) {
        return new PointFilter(other, article, false, assigned, theme);
    }

    public PointFilter withArticle(@Nullable LineageId other) {
        return new PointFilter(status, other, notReflected, assigned, theme);
    }

    public PointFilter withAssigned(@Nullable Assigned other) {
        return new PointFilter(status, article, notReflected, other, theme);
    }

    public PointFilter withTheme(@Nullable String other) {
        return new PointFilter(status, article, notReflected, assigned, other);
    }

    /** Those of them that still wait: open ones, or finished drafts where these were asked for. */
    PointFilter waiting() {
        return withStatus(status == PointStatus.DRAFTED ? status : PointStatus.OPEN);
    }

    /** What a reader outside the institution may ask for of it. */
    PointFilter outside() {
        return new PointFilter(status, article, notReflected, null, null);
    }
}
