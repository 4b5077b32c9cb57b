package org.counterpart.response;

import java.time.Instant;
import org.counterpart.base.PointId;

/**
 * What the institution has answered before to a point that speaks of the same.
 *
 * @param consultation its title
 * @param number of the contribution, by which the public finds it
 * @param words what was asked for, shortened
 */
public record EarlierAnswer(
        PointId point,
        String consultation,
        int number,
        String words,
        Outcome outcome,
        String reason,
        Instant publishedAt) {}
