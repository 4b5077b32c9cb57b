package org.counterpart.contribution;

import java.util.List;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was put to the institution, as it is read, and taken back by whoever put it. */
@Service
public class Contributions {

    private final ContributionRepository contributions;
    private final SubmissionRepository submissions;
    private final ArticleTallies tallies;
    private final ReceiptDesk receipts;
    private final Turns turns;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Contributions(
            ContributionRepository contributions,
            SubmissionRepository submissions,
            ArticleTallies tallies,
            ReceiptDesk receipts,
            Turns turns,
            Actors actors,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.submissions = submissions;
        this.tallies = tallies;
        this.receipts = receipts;
        this.turns = turns;
        this.actors = actors;
        this.events = events;
    }

    /**
     * Takes back what one's own organisation submitted. It stays readable, marked as withdrawn, with the reason.
     *
     * @throws Refused when it was answered or no longer stands, or no reason is given
     */
    @May(Verb.WITHDRAW_CONTRIBUTION)
    @Transactional
    public void withdraw(ContributionId id, String reason) {
        turns.takeFor(id);
        var contribution = contributions.find(id).orElseThrow(NotFound::new);
        var organisation = contribution.organisation();
        if (organisation == null) {
            throw new NotFound();
        }
        var signed = contribution.kind() == ContributionKind.POSITION;
        actors.current().require(signed ? Verb.SIGN_POSITION : Verb.WITHDRAW_CONTRIBUTION, organisation);
        Refused.ifAny(SubmissionPolicy.withdrawal(reason));
        if (!submissions.withdraw(id, reason.strip())) {
            throw new Refused(Problem.of(
                    contribution.status() == ContributionStatus.SUBMITTED
                            ? "contribution.withdraw.answered"
                            : "contribution.withdraw.ended"));
        }
        if (signed) {
            submissions.noLongerCurrent(id);
        }
        var withdrawn = contributions.find(id).orElseThrow();
        var account = actors.current().account();
        receipts.issue(account, List.of(ReceivedContribution.withdrawn(withdrawn)));
        tallies.recount(contribution.consultation(), tallies.touchedBy(List.of(id)));
        events.publishEvent(ContributionAct.CONTRIBUTION_WITHDRAWN.on(
                withdrawn, account, withdrawn.reference() + " · " + reason.strip()));
    }

    @May(Verb.READ_PUBLIC)
    public Contribution find(ContributionId id) {
        return contributions.find(id).orElseThrow(NotFound::new);
    }

    /** By public number: 142 for C-0142. */
    @May(Verb.READ_PUBLIC)
    public Contribution find(int number) {
        return contributions.find(number).orElseThrow(NotFound::new);
    }

    /** Latest first, for lists that are scrolled. */
    @May(Verb.READ_PUBLIC)
    public List<ContributionSummary> list(ContributionFilter filter, int offset, int limit) {
        return contributions.list(filter, offset, limit);
    }

    /** These, in this order; what is not submitted is left out. */
    @May(Verb.READ_PUBLIC)
    public List<ContributionSummary> summaries(List<ContributionId> ids) {
        return contributions.inThisOrder(ids);
    }

    /** Latest first with all words, for pages and exports: as quick on the last page as on the first. */
    @May(Verb.READ_PUBLIC)
    public List<Contribution> read(ContributionFilter filter, ContributionFilter.@Nullable Place after, int limit) {
        return contributions.read(filter, after, limit);
    }

    @May(Verb.READ_PUBLIC)
    public int count(ContributionFilter filter) {
        return contributions.count(filter);
    }
}
