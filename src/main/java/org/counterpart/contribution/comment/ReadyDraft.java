package org.counterpart.contribution.comment;

import org.counterpart.base.ContributionId;

/** A draft to be submitted, in the version its author saw last. */
public record ReadyDraft(ContributionId id, int version) {}
