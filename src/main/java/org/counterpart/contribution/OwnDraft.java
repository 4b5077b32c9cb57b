package org.counterpart.contribution;

import java.time.Instant;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A draft of the reader's organisation as lists show it; {@code beginning} is Markdown, cut somewhere. */
public record OwnDraft(
        ContributionId id,
        ContributionKind kind,
        ContributionStatus status,
        @Nullable ArticleName article,
        OrganisationId organisation,
        String writtenBy,
        boolean mine,
        String beginning,
        Instant updatedAt) {}
