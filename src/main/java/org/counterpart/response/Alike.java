package org.counterpart.response;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.contribution.ContributionKind;
import org.jspecify.annotations.Nullable;

/**
 * A point that others say after, in the same words or nearly.
 *
 * @param words as the first author wrote them, as Markdown or, of a condition or an amendment, plain
 * @param points how many say it, this one included
 * @param confirmed copies that are answered with it; each counts by itself and is answered to its own author
 * @param proposed copies that were found and wait for somebody to look at them; those that somebody has begun to answer are none
 * @param organisations that sent it or a copy; persons without an organisation are none
 * @param wordings different texts among all of them, apart from case and punctuation, its own included
 */
public record Alike(
        PointId id,
        ConsultationId consultation,
        String title,
        PointStatus status,
        ContributionKind kind,
        @Nullable Integer number,
        String author,
        String words,
        int points,
        int confirmed,
        int proposed,
        int organisations,
        int wordings) {}
