package org.counterpart.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment can be recorded from: a published answer or a decision.
 *
 * @param words of the answer or the decision, in Markdown
 * @param zone of the consultation: in which its days are meant
 * @param made the day it became public; null as long as it is not
 */
public record Promise(
        ConsultationId consultation,
        String consultationTitle,
        OrganisationId institution,
        String institutionName,
        @Nullable PointId point,
        String title,
        String words,
        ZoneId zone,
        @Nullable LocalDate made) {}
