package org.counterpart.contribution;

import java.time.Instant;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.jspecify.annotations.Nullable;

/** Which submitted contributions of a consultation, and of which organisations; null does not restrict. */
public record ContributionFilter(
        ConsultationId consultation,
        @Nullable LineageId article,
        @Nullable ContributionKind kind,
        @Nullable List<OrganisationId> organisations,
        @Nullable Placement placement,
        @Nullable QuestionId question) {

    public ContributionFilter(
            ConsultationId consultation,
            @Nullable LineageId article,
            @Nullable ContributionKind kind,
            @Nullable List<OrganisationId> organisations) {
        this(consultation, article, kind, organisations, null, null);
    }

    public static ContributionFilter all(ConsultationId consultation) {
        return new ContributionFilter(consultation, null, null, null);
    }

    public static ContributionFilter on(ConsultationId consultation, LineageId article) {
        return new ContributionFilter(consultation, article, null, null);
    }

    /** What answers a question: comments on it, and positions that do. */
    public static ContributionFilter answering(ConsultationId consultation, QuestionId question) {
        return new ContributionFilter(consultation, null, null, null, null, question);
    }

    /** What stands nowhere in the newest version and waits for a moderator. */
    public static ContributionFilter orphans(ConsultationId consultation) {
        return new ContributionFilter(consultation, null, null, null, Placement.ORPHANED, null);
    }

    /** Where a page of the list ended: the next begins after it. */
    public record Place(Instant submittedAt, ContributionId id) {}
}
