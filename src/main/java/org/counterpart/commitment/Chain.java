package org.counterpart.commitment;

import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.response.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise comes from, link by link.
 *
 * @param contributor who asked for it
 * @param number of the contribution
 * @param changed the article whose words changed, as "Article 7 · Notification"
 */
public record Chain(
        Origin origin,
        @Nullable ConsultationId consultation,
        @Nullable String consultationTitle,
        @Nullable String slug,
        @Nullable Instant decidedAt,
        @Nullable PointId point,
        @Nullable String pointTitle,
        @Nullable Outcome outcome,
        @Nullable String contributor,
        @Nullable Integer number,
        @Nullable String changed) {}
