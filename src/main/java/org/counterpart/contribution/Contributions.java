package org.counterpart.contribution;

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
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Question;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was put to the institution. Submissions, signatures and withdrawals to one consultation take turns, so numbers have no gaps, tallies
 * no lost counts, and a double click finds the first one done.
 */
@Service
public class Contributions {

    private final ContributionRepository contributions;
    private final SubmissionRepository drafts;
    private final PositionRepository positions;
    private final ProposalRepository proposals;
    private final ArticleTallies tallies;
    private final Following following;
    private final ReceiptDesk receipts;
    private final ContributionNumbers numbering;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Contributions(
            ContributionRepository contributions,
            SubmissionRepository drafts,
            PositionRepository positions,
            ProposalRepository proposals,
            ArticleTallies tallies,
            Following following,
            ReceiptDesk receipts,
            ContributionNumbers numbering,
            Turns turns,
            DraftStates states,
            Actors actors,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.drafts = drafts;
        this.positions = positions;
        this.proposals = proposals;
        this.tallies = tallies;
        this.following = following;
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
        return receive(List.of(new Ready(id, version)), (draft, problem) -> problem)
                .getFirst();
    }

    /**
     * The same of many drafts of one's own in one consultation, all or none of them; returns their public numbers in the same order.
     *
     * @throws Refused with everything that stands in the way of any of them: the field of a problem is the identity of its draft
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public List<Integer> submitAll(ConsultationId consultation, OrganisationId organisation, List<Ready> chosen) {
        actors.current().require(Verb.CONTRIBUTE, organisation);
        turns.take(consultation);
        var ids = chosen.stream().map(Ready::id).toList();
        if (drafts.these(ids).stream()
                .map(SubmissionRepository.Stored::draft)
                .anyMatch(draft -> !draft.consultation().equals(consultation)
                        || !draft.organisation().equals(organisation))) {
            throw new NotFound();
        }
        return receive(
                chosen, (draft, problem) -> new Problem(draft.id().toString(), problem.key(), problem.arguments()));
    }

    /** One's own drafts of comments and amendments in a consultation, oldest first, each with what stands in the way of its submission. */
    @May(Verb.USE_WORKSPACE)
    public List<Reviewed> review(ConsultationId consultation) {
        var actor = actors.current();
        var proposal = proposals.proposal(consultation).orElseThrow(NotFound::new);
        var questions = proposals.questions(consultation);
        var own = drafts.of(actor.account(), consultation).stream()
                .map(SubmissionRepository.Stored::draft)
                .filter(draft -> actor.may(Verb.CONTRIBUTE, draft.organisation()))
                .toList();
        var articles = proposals.about(own);
        return own.stream()
                .map(draft -> {
                    var article = articles.get(draft.id());
                    var about = questions.stream()
                            .filter(question -> question.id().equals(draft.question()))
                            .map(Question::name)
                            .findFirst()
                            .orElse(
                                    article == null
                                            ? proposal.textTitle()
                                            : article.name().name());
                    return new Reviewed(draft, about, problems(draft, article));
                })
                .toList();
    }

    private static List<Problem> problems(Draft draft, @Nullable ArticleWords article) {
        return SubmissionPolicy.problems(draft, article == null ? null : article.text());
    }

    private List<Integer> receive(List<Ready> chosen, BiFunction<Draft, Problem, Problem> saying) {
        var ids = chosen.stream().map(Ready::id).toList();
        var stored = drafts.these(ids).stream()
                .collect(Collectors.toMap(one -> one.draft().id(), one -> one));
        var open = new ArrayList<Draft>();
        var problems = new ArrayList<Problem>();
        var articles = proposals.about(
                stored.values().stream().map(SubmissionRepository.Stored::draft).toList());
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
            var article = articles.get(draft.id());
            if (draft.article() != null && article == null) {
                throw new NotFound();
            }
            problems(draft, article).stream()
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
            if (!drafts.submit(draft.id(), draft.version(), number, null)) {
                Refused.ifAny(proposals.window(draft.consultation()).problems());
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
                touched.addAll(positions.touchedBy(List.of(draft.replaces())));
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
        if (!drafts.replaced(draft.replaces(), draft.organisation(), DSL.not(SubmissionRepository.SIGNED))) {
            throw new Refused(saying.apply(draft, Problem.of("contribution.replace.gone")));
        }
        publish(ContributionAct.CONTRIBUTION_WITHDRAWN, draft.replaces(), "→ " + Contribution.reference(number));
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
        if (!drafts.withdraw(id, reason.strip())) {
            throw new Refused(Problem.of(
                    contribution.status() == ContributionStatus.SUBMITTED
                            ? "contribution.withdraw.answered"
                            : "contribution.withdraw.ended"));
        }
        if (signed) {
            positions.noLongerCurrent(id);
        }
        receipts.issue(
                actors.current().account(),
                List.of(ReceivedContribution.withdrawn(contributions.find(id).orElseThrow())));
        tallies.recount(contribution.consultation(), positions.touchedBy(List.of(id)));
        publish(ContributionAct.CONTRIBUTION_WITHDRAWN, id, reason.strip());
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

    /** How many of them count: those that stand. */
    @May(Verb.USE_WORKSPACE)
    public int standing(ContributionFilter filter) {
        return contributions.standing(filter);
    }

    private void publish(ActKind kind, ContributionId id, String detail) {
        publish(kind, contributions.find(id).orElseThrow(), detail);
    }

    private void publish(ActKind kind, Contribution contribution, String detail) {
        events.publishEvent(Act.of(kind, contribution.id(), contribution.about())
                .by(actors.current().account(), contribution.organisation())
                .in(contribution.consultation())
                .saying(detail));
    }
}
