package org.counterpart.contribution;

import java.util.List;
import java.util.Set;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Counters;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was put to the institution. Submissions, signatures and withdrawals take turns: the counter of public numbers is locked first and until
 * the end of the transaction, so numbers have no gaps, tallies no lost counts, and a double click finds the first one done.
 */
@Service
public class Contributions {

    static final String COUNTER = "contribution";

    private final ContributionRepository contributions;
    private final SubmissionRepository drafts;
    private final PositionRepository positions;
    private final ProposalRepository proposals;
    private final ArticleTallies tallies;
    private final Counters counters;
    private final Turns turns;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Contributions(
            ContributionRepository contributions,
            SubmissionRepository drafts,
            PositionRepository positions,
            ProposalRepository proposals,
            ArticleTallies tallies,
            Counters counters,
            Turns turns,
            Actors actors,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.drafts = drafts;
        this.positions = positions;
        this.proposals = proposals;
        this.tallies = tallies;
        this.counters = counters;
        this.turns = turns;
        this.actors = actors;
        this.events = events;
    }

    /**
     * Puts one's own draft of a comment or an amendment to the institution and returns its public number. Submitting it again changes
     * nothing and returns the same number.
     *
     * @param version of the draft as its author saw it last
     * @throws Refused when the draft is incomplete or contributions are not taken at this moment by the database's clock
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public int submit(ContributionId id, int version) {
        turns.takeFor(id);
        counters.reserve(COUNTER, 0);
        var stored = drafts.find(id).orElseThrow(NotFound::new);
        var draft = stored.draft();
        var actor = actors.current();
        actor.require(Verb.CONTRIBUTE, draft.organisation());
        if (!actor.account().equals(draft.author()) || draft.kind() == ContributionKind.POSITION) {
            throw new AccessDeniedException("only its author submits a draft");
        }
        if (stored.number() != null) {
            return stored.number();
        }
        if (draft.version() != version) {
            throw new Stale();
        }
        var article = draft.article() == null
                ? null
                : proposals.article(draft.textVersion(), draft.article()).orElseThrow(NotFound::new);
        Refused.ifAny(SubmissionPolicy.problems(draft, article));
        var number = counters.next(COUNTER);
        if (!drafts.submit(id, version, number, null)) {
            Refused.ifAny(proposals.window(draft.consultation()).problems());
            throw new Stale();
        }
        replace(draft, number);
        tallies.recount(
                draft.consultation(), Set.of(draft.article() == null ? ArticleTallies.WHOLE_TEXT : draft.article()));
        publish(
                draft.kind() == ContributionKind.COMMENT ? ActKind.COMMENT_SUBMITTED : ActKind.AMENDMENT_SUBMITTED,
                id,
                Contribution.reference(number));
        return number;
    }

    private void replace(Draft draft, int number) {
        if (draft.replaces() == null) {
            return;
        }
        if (!drafts.replaced(draft.replaces(), draft.organisation())) {
            throw new Refused(Problem.of("contribution.replace.gone"));
        }
        publish(ActKind.CONTRIBUTION_WITHDRAWN, draft.replaces(), "→ " + Contribution.reference(number));
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
        counters.reserve(COUNTER, 0);
        var contribution = contributions.find(id).orElseThrow(NotFound::new);
        var organisation = contribution.organisation();
        if (organisation == null) {
            throw new NotFound();
        }
        var signed = contribution.kind() == ContributionKind.POSITION;
        actors.current().require(signed ? Verb.SIGN_POSITION : Verb.WITHDRAW_CONTRIBUTION, organisation);
        Refused.ifAny(SubmissionPolicy.withdrawal(reason));
        if (!drafts.withdraw(id, reason.strip())) {
            throw new Refused(Problem.of(
                    contribution.status() == ContributionStatus.SUBMITTED
                            ? "contribution.withdraw.answered"
                            : "contribution.withdraw.ended"));
        }
        if (signed) {
            positions.noLongerCurrent(id);
        }
        tallies.recount(contribution.consultation(), positions.touchedBy(List.of(id)));
        publish(ActKind.CONTRIBUTION_WITHDRAWN, id, reason.strip());
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

    /** Latest first, for pages and exports: as quick on the last page as on the first. */
    @May(Verb.READ_PUBLIC)
    public List<ContributionSummary> page(
            ContributionFilter filter, ContributionFilter.@Nullable Place after, int limit) {
        return contributions.page(filter, after, limit);
    }

    /** The same with all words. */
    @May(Verb.READ_PUBLIC)
    public List<Contribution> read(ContributionFilter filter, ContributionFilter.@Nullable Place after, int limit) {
        return contributions.read(filter, after, limit);
    }

    @May(Verb.READ_PUBLIC)
    public int count(ContributionFilter filter) {
        return contributions.count(filter);
    }

    /** How many of them count: those that stand. */
    @May(Verb.USE_WORKSPACE)
    public int standing(ContributionFilter filter) {
        return contributions.standing(filter);
    }

    private void publish(ActKind kind, ContributionId id, String detail) {
        var contribution = contributions.find(id).orElseThrow();
        events.publishEvent(Act.of(kind, id, contribution.about())
                .by(actors.current().account(), contribution.organisation())
                .in(contribution.consultation())
                .saying(detail));
    }
}
