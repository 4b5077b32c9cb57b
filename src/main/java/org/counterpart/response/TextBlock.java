package org.counterpart.response;

import java.time.Instant;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;

/**
 * Words of an institution for its reasons.
 *
 * @param body Markdown with placeholders, see {@link Placeholder}
 * @param retired offered no longer
 * @param by who changed it last
 * @param uses how many answers took it
 */
public record TextBlock(
        UUID id, int version, String name, String body, boolean retired, String by, Instant at, int uses) {

    /** Characters. */
    public static final int NAME_LIMIT = 80;

    /** Characters. */
    public static final int BODY_LIMIT = 10_000;

    /** How it stood, and since when by whom. */
    public record State(int version, String name, String body, boolean retired, String by, Instant at) {}

    /** An answer whose reason took it. */
    public record Use(PointId point, String title, PointStatus status, ConsultationId consultation, String of) {}
}
