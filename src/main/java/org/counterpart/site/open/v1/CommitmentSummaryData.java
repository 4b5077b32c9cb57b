package org.counterpart.site.open.v1;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in a line: what, whose, how far, and what the three voices say.
 *
 * @param zone in which its days are meant
 * @param latest the latest statement of each organisation
 */
public record CommitmentSummaryData(
        String reference,
        String title,
        String owner,
        String ownerSlug,
        LocalDate promisedOn,
        ZoneId zone,
        List<CommitmentSummaryData.Milestone> milestones,
        List<CommitmentSummaryData.Verdict> latest) {

    public record Verdict(Terms.Voice voice, Terms.ImplementationStatus status) {}

    public record Milestone(
            Id id,
            int version,
            int position,
            String title,
            int weight,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate confirmedOn,
            boolean done) {}

    public record Id(UUID value) {}
}
