package org.counterpart.response;

import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers of a consultation are.
 *
 * @param inside whether the reader belongs to the institution and sees its drafts
 */
public record AnswersOverview(
        ConsultationId consultation,
        OrganisationId institution,
        String title,
        Phase phase,
        @Nullable Instant dueAt,
        ZoneId zone,
        boolean inside,
        PointCounts counts) {}
