package org.counterpart.contribution;

import java.time.Instant;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.jspecify.annotations.Nullable;

/** A draft of the reader's organisation as lists show it; {@code beginning} is Markdown, cut somewhere. */
public record OwnDraft(
        ContributionId id,
        int version,
        ContributionKind kind,
        ContributionStatus status,
        @Nullable ArticleName article,
        @Nullable Question question,
        OrganisationId organisation,
        String writtenBy,
        boolean mine,
        String beginning,
        Instant updatedAt) {}
