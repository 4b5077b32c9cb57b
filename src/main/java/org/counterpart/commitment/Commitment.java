package org.counterpart.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;

/**
 * A promise with everything that is known of it.
 *
 * @param statements latest first
 * @param now by the database's clock
 */
public record Commitment(
        CommitmentId id,
        String reference,
        String title,
        String description,
        OrganisationId owner,
        String ownerName,
        LocalDate promisedOn,
        ZoneId zone,
        Chain chain,
        List<Milestone> milestones,
        List<Slippage> slippages,
        List<Statement> statements,
        List<FollowUp> followUps,
        Instant now) {

    public Progress progress() {
        return Progress.of(milestones);
    }

    public ThreeVoices voices() {
        return ThreeVoices.of(statements);
    }

    public LocalDate today() {
        return Times.day(now, zone);
    }

    public List<Slippage> slippagesOf(MilestoneId milestone) {
        return slippages.stream().filter(s -> s.milestone().equals(milestone)).toList();
    }
}
