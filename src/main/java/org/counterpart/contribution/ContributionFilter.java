package org.counterpart.contribution;

import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which submitted contributions of a consultation; null does not restrict. */
public record ContributionFilter(
        ConsultationId consultation,
        @Nullable LineageId article,
        @Nullable ContributionKind kind,
        @Nullable OrganisationId organisation) {

    public static ContributionFilter all(ConsultationId consultation) {
        return new ContributionFilter(consultation, null, null, null);
    }

    public static ContributionFilter on(ConsultationId consultation, LineageId article) {
        return new ContributionFilter(consultation, article, null, null);
    }

    /** Where a page of the list ended: the next begins after it. */
    public record Place(Instant submittedAt, ContributionId id) {}
}
