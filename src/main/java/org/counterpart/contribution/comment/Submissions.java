package org.counterpart.contribution.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionNumbers;
import org.counterpart.contribution.ContributionRepository;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.contribution.ReceivedContribution;
import org.counterpart.contribution.SubmissionRepository;
import org.counterpart.contribution.placing.Following;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts comments and amendments to the institution. Submissions, signatures and withdrawals to one consultation take turns, so numbers have no
 * gaps, tallies no lost counts, and a double click finds the first one done.
 */
@Service
public class Submissions {

    private final ContributionDraftRepository drafts;
    private final DraftArticles articles;
    private final SubmissionRepository submissions;
    private final ContributionRepository contributions;
    private final ProposalRepository proposals;
    private final Following following;
    private final ArticleTallies tallies;
    private final ReceiptDesk receipts;
    private final ContributionNumbers numbering;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Submissions(
            ContributionDraftRepository drafts,
            DraftArticles articles,
            SubmissionRepository submissions,
            ContributionRepository contributions,
            ProposalRepository proposals,
            Following following,
            ArticleTallies tallies,
            ReceiptDesk receipts,
            ContributionNumbers numbering,
            Turns turns,
            DraftStates states,
            Actors actors,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.articles = articles;
        this.submissions = submissions;
        this.contributions = contributions;
        this.proposals = proposals;
        this.following = following;
        this.tallies = tallies;
        this.receipts = receipts;
        this.numbering = numbering;
        this.turns = turns;
        this.states = states;
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
        return receive(List.of(new ReadyDraft(id, version)), (draft, problem) -> problem)
                .getFirst();
    }

    /**
     * The same of many drafts of one's own in one consultation, all or none of them; returns their public numbers in the same order.
     *
     * @throws Refused with everything that stands in the way of any of them: the field of a problem is the identity of its draft
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public List<Integer> submitAll(ConsultationId consultation, OrganisationId organisation, List<ReadyDraft> chosen) {
        actors.current().require(Verb.CONTRIBUTE, organisation);
        turns.take(consultation);
        var ids = chosen.stream().map(ReadyDraft::id).toList();
        if (drafts.these(ids).stream()
                .map(ContributionDraftRepository.Stored::draft)
                .anyMatch(draft -> !draft.consultation().equals(consultation)
                        || !draft.organisation().equals(organisation))) {
            throw new NotFound();
        }
        return receive(
                chosen, (draft, problem) -> new Problem(draft.id().toString(), problem.key(), problem.arguments()));
    }

    private List<Integer> receive(List<ReadyDraft> chosen, BiFunction<Draft, Problem, Problem> saying) {
        var ids = chosen.stream().map(ReadyDraft::id).toList();
        var stored = drafts.these(ids).stream()
                .collect(Collectors.toMap(one -> one.draft().id(), one -> one));
        var open = new ArrayList<Draft>();
        var problems = new ArrayList<Problem>();
        var about = articles.of(stored.values().stream()
                .map(ContributionDraftRepository.Stored::draft)
                .toList());
        for (var ready : new LinkedHashSet<>(chosen)) {
            var one = stored.get(ready.id());
            if (one == null) {
                throw new NotFound();
            }
            var draft = one.draft();
            mine(draft);
            if (one.number() != null) {
                continue;
            }
            if (draft.version() != ready.version()) {
                throw new Stale();
            }
            var article = about.get(draft.id());
            if (draft.article() != null && article == null) {
                throw new NotFound();
            }
            DraftRules.problems(draft, article).stream()
                    .map(problem -> saying.apply(draft, problem))
                    .forEach(problems::add);
            open.add(draft);
        }
        Refused.ifAny(problems);
        var numbers = new HashMap<ContributionId, Integer>();
        stored.forEach((id, one) -> {
            var before = one.number();
            if (before != null) {
                numbers.put(id, before);
            }
        });
        submitted(open, numbers, saying);
        return chosen.stream()
                .map(ready -> Objects.requireNonNull(numbers.get(ready.id())))
                .toList();
    }

    private void mine(Draft draft) {
        var actor = actors.current();
        actor.require(Verb.CONTRIBUTE, draft.organisation());
        if (!actor.account().equals(draft.author()) || draft.kind() == ContributionKind.POSITION) {
            throw new AccessDeniedException("only its author submits a draft");
        }
    }

    private void submitted(
            List<Draft> open, Map<ContributionId, Integer> numbers, BiFunction<Draft, Problem, Problem> saying) {
        if (open.isEmpty()) {
            return;
        }
        var next = numbering.next(open.getFirst().consultation(), open.size()).iterator();
        for (var draft : open) {
            var number = next.next();
            if (!submissions.submit(draft.id(), draft.version(), number, null)) {
                Refused.ifAny(proposals.period(draft.consultation()).problems());
                throw new Stale();
            }
            numbers.put(draft.id(), number);
        }
        place(open);
        states.forget(
                DraftKind.CONTRIBUTION,
                open.stream().map(draft -> draft.id().value()).toList());
        var received = contributions.these(open.stream().map(Draft::id).toList()).stream()
                .sorted(Comparator.comparing(Contribution::number))
                .toList();
        receipts.issue(
                actors.current().account(),
                received.stream()
                        .map(one -> ReceivedContribution.of(one, Map.of(), List.of()))
                        .toList());
        var touched = new HashSet<LineageId>();
        for (var draft : open) {
            touched.add(draft.article() == null ? ArticleTallies.WHOLE_TEXT : draft.article());
            replace(draft, Objects.requireNonNull(numbers.get(draft.id())), saying);
            if (draft.replaces() != null) {
                touched.addAll(tallies.touchedBy(List.of(draft.replaces())));
            }
        }
        tallies.recount(open.getFirst().consultation(), touched);
        received.forEach(one -> publish(
                one.kind() == ContributionKind.COMMENT
                        ? ContributionAct.COMMENT_SUBMITTED
                        : ContributionAct.AMENDMENT_SUBMITTED,
                one,
                one.reference()));
    }

    /** What was written on an earlier version than the newest may stand at an article that is there no more. */
    private void place(List<Draft> open) {
        var consultation = open.getFirst().consultation();
        var newest = proposals.proposal(consultation).orElseThrow(NotFound::new).version();
        if (open.stream()
                .anyMatch(
                        draft -> draft.article() != null && !draft.textVersion().equals(newest))) {
            following.follow(consultation, newest);
        }
    }

    private void replace(Draft draft, int number, BiFunction<Draft, Problem, Problem> saying) {
        if (draft.replaces() == null) {
            return;
        }
        if (!submissions.replaced(draft.replaces(), draft.organisation(), DSL.not(SubmissionRepository.SIGNED))) {
            throw new Refused(saying.apply(draft, Problem.of("contribution.replace.gone")));
        }
        var old = contributions.find(draft.replaces()).orElseThrow();
        publish(ContributionAct.CONTRIBUTION_WITHDRAWN, old, old.reference() + " → " + Contribution.reference(number));
    }

    private void publish(ContributionAct act, Contribution contribution, String detail) {
        events.publishEvent(act.on(contribution, actors.current().account(), detail));
    }
}
