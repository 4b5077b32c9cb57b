package org.counterpart.contribution;

import java.time.Instant;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.jspecify.annotations.Nullable;

/** A submitted contribution as lists show it; {@code beginning} is Markdown, cut somewhere. */
public record ContributionSummary(
        ContributionId id,
        int number,
        ContributionKind kind,
        ContributionStatus status,
        @Nullable ArticleName article,
        @Nullable Question question,
        @Nullable OrganisationId organisation,
        String authorName,
        @Nullable Stance stance,
        String beginning,
        Instant submittedAt) {

    public String reference() {
        return Contribution.reference(number);
    }
}
