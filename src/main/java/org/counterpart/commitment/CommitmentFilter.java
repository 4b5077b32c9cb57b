package org.counterpart.commitment;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments.
 *
 * @param late only those with a milestone that is not done after its first date
 */
public record CommitmentFilter(
        @Nullable OrganisationId owner, @Nullable ConsultationId consultation, boolean late) {

    public static final CommitmentFilter ALL = new CommitmentFilter(null, null, false);
}
