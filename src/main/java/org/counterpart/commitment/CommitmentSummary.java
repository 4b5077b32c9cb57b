package org.counterpart.commitment;

import java.time.LocalDate;
import java.util.List;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.OrganisationId;

/**
 * A commitment in a list.
 *
 * @param voices statements without their words and evidence
 * @param today in the zone of the commitment
 */
public record CommitmentSummary(
        CommitmentId id,
        String reference,
        String title,
        OrganisationId owner,
        String ownerName,
        LocalDate promisedOn,
        List<Milestone> milestones,
        ThreeVoices voices,
        LocalDate today) {

    public Progress progress() {
        return Progress.of(milestones);
    }

    /** Days of the milestone that is most overdue; 0 when none is. */
    public int daysLate() {
        return Lateness.days(milestones, today);
    }
}
