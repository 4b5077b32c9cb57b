package org.counterpart.response;

import org.counterpart.base.PointId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be looked at before answers are published.
 *
 * @param point whose reason it is in; null for the summary
 * @param title of the point; empty for the summary
 * @param words in which it was found
 */
public record Doubt(Check check, @Nullable PointId point, String title, String words) {}
