package org.counterpart.contribution;

import org.counterpart.base.ContributionId;

/** A draft to be submitted, in the version its author saw last. */
public record Ready(ContributionId id, int version) {}
