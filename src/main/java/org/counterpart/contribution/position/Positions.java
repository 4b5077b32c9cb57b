package org.counterpart.contribution.position;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionNumbers;
import org.counterpart.contribution.ContributionRepository;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.ReceivedContribution;
import org.counterpart.contribution.SubmissionRepository;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Merge;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal stance of an organisation: drafted by its members together, signed by a representative, one current per consultation. A new one
 * takes the place of the old visibly.
 */
@Service
public class Positions {

    private final PositionRepository positions;
    private final ConfirmationRepository confirmations;
    private final ContributionRepository contributions;
    private final SubmissionRepository submissions;
    private final ProposalRepository proposals;
    private final ArticleTallies tallies;
    private final ReceiptDesk receipts;
    private final ContributionNumbers numbering;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Positions(
            PositionRepository positions,
            ConfirmationRepository confirmations,
            ContributionRepository contributions,
            SubmissionRepository submissions,
            ProposalRepository proposals,
            ArticleTallies tallies,
            ReceiptDesk receipts,
            ContributionNumbers numbering,
            Turns turns,
            DraftStates states,
            Actors actors,
            ApplicationEventPublisher events) {
        this.positions = positions;
        this.confirmations = confirmations;
        this.contributions = contributions;
        this.submissions = submissions;
        this.proposals = proposals;
        this.tallies = tallies;
        this.receipts = receipts;
        this.numbering = numbering;
        this.turns = turns;
        this.states = states;
        this.actors = actors;
        this.events = events;
    }

    /** The signed position that stands. */
    @May(Verb.READ_PUBLIC)
    public Optional<Contribution> current(ConsultationId consultation, OrganisationId organisation) {
        return positions.current(consultation, organisation).flatMap(contributions::find);
    }

    /**
     * The draft the organisation shares; where there is none yet, a new one, not saved, that starts from the current position. Its identity
     * follows from the organisation and the number of positions it has signed, so that two members who begin at once begin the same.
     */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public PositionDraft draft(ConsultationId consultation, OrganisationId organisation) {
        if (!actors.current().isMemberOf(organisation)) {
            throw new NotFound();
        }
        var proposal = proposals.proposal(consultation).orElseThrow(NotFound::new);
        var saved = positions.draft(consultation, organisation).flatMap(positions::find);
        if (saved.isPresent()) {
            return saved.get();
        }
        var id = identity(consultation, organisation, positions.signed(consultation, organisation));
        var before = positions.current(consultation, organisation).flatMap(positions::find);
        return new PositionDraft(
                id,
                0,
                ContributionStatus.DRAFT,
                consultation,
                proposal.version(),
                organisation,
                before.map(PositionDraft::stance).orElse(null),
                before.map(PositionDraft::reasons).orElse(""),
                before.map(b -> b.conditions().stream()
                                .map(c -> new Condition(Condition.next(id, c.id()), c.article(), c.body()))
                                .toList())
                        .orElse(List.of()),
                before.map(PositionDraft::articles).orElse(List.of()),
                before.map(PositionDraft::answers).orElse(List.of()),
                before.map(PositionDraft::id).orElse(null),
                null);
    }

    /**
     * Saves the shared draft and returns it as stored.
     *
     * @throws Stale when a colleague saved first, or it went to be signed
     * @throws NotFound when it names a text, a question or an article that is none of the consultation's
     */
    @May(Verb.DRAFT_POSITION)
    @Transactional
    public PositionDraft save(PositionDraft draft) {
        var actor = actors.current();
        actor.require(Verb.DRAFT_POSITION, draft.organisation());
        Refused.ifAny(StanceRules.tooLong(draft));
        var questions = draft.answers().stream().map(QuestionAnswer::question).collect(Collectors.toSet());
        if (!proposals.isPublished(draft.textVersion(), draft.consultation())
                || !proposals.asks(draft.consultation(), questions)
                || !proposals.has(draft.consultation(), draft.named())) {
            throw new NotFound();
        }
        if (draft.version() == 0) {
            begin(draft);
        } else {
            own(draft.id());
            Stale.unless(positions.update(draft));
        }
        var saved = positions.find(draft.id()).orElseThrow();
        states.keep(DraftKind.POSITION, saved.id().value(), saved.version(), saved.fields());
        return saved;
    }

    private void begin(PositionDraft draft) {
        var fresh = draft(draft.consultation(), draft.organisation());
        if (!fresh.id().equals(draft.id()) || fresh.version() != 0) {
            throw new Stale();
        }
        try {
            positions.insert(draft.inPlaceOf(fresh.replaces()), actors.current().account());
        } catch (DuplicateKeyException race) {
            throw new Stale();
        }
    }

    /** A position of one's own organisation, as a draft or as it was signed. */
    @May(Verb.USE_WORKSPACE)
    public PositionDraft find(ContributionId id) {
        return own(id);
    }

    /**
     * What a member typed into a draft while a representative signed it: as far as it is new it becomes, by itself, the draft of the next
     * position. What the signed words and the typed ones both changed is in the next draft as it was typed; the signed words stand in the
     * position. In a next draft that a colleague began already, the colleague's words stand and the typed ones are set aside.
     *
     * @param base what the member began to type from
     * @return the next draft; of version 0, and not saved, when nothing was new
     * @throws Stale when it is a draft still
     */
    @May(Verb.DRAFT_POSITION)
    @Transactional
    public PositionDraft carryOver(ContributionId signed, Fields base, Fields typed) {
        var position = own(signed);
        actors.current().require(Verb.DRAFT_POSITION, position.organisation());
        var next = draft(position.consultation(), position.organisation());
        if (next.id().equals(signed)) {
            throw new Stale();
        }
        var mine = PositionFields.next(next.id(), typed);
        var merge = Merge.of(PositionFields.next(next.id(), base), next.fields(), mine);
        if (next.version() == 0) {
            var fields = merge.fields().with(merge.colliding());
            return fields.equals(next.fields()) ? next : save(next.saying(fields));
        }
        if (!merge.colliding().isEmpty()) {
            states.setAside(DraftKind.POSITION, next.id().value(), null, next.version(), mine);
        }
        return merge.fields().equals(next.fields()) ? next : save(next.saying(merge.fields()));
    }

    /** Asks the representatives to sign this version of the draft; until then nobody changes it. */
    @May(Verb.DRAFT_POSITION)
    @Transactional
    public PositionDraft sendToSign(ContributionId id, int version) {
        var draft = own(id);
        actors.current().require(Verb.DRAFT_POSITION, draft.organisation());
        Refused.ifAny(problems(draft));
        Refused.ifAny(proposals.period(draft.consultation()).problems());
        Stale.unless(positions.move(id, version, ContributionStatus.DRAFT, ContributionStatus.TO_SIGN));
        publish(ContributionAct.POSITION_TO_SIGN, draft, null);
        return positions.find(id).orElseThrow();
    }

    private List<Problem> problems(PositionDraft draft) {
        return StanceRules.problems(
                draft, proposals.articles(draft.textVersion(), draft.consultation(), draft.named()));
    }

    /** Makes a position that waits for its signature a draft again. */
    @May(Verb.DRAFT_POSITION)
    @Transactional
    public PositionDraft takeBack(ContributionId id, int version) {
        var draft = own(id);
        actors.current().require(Verb.DRAFT_POSITION, draft.organisation());
        Stale.unless(positions.move(id, version, ContributionStatus.TO_SIGN, ContributionStatus.DRAFT));
        return positions.find(id).orElseThrow();
    }

    /**
     * Signs exactly the version the representative read and puts it to the institution; returns its public number. Signing again changes
     * nothing.
     *
     * @throws Refused when it is incomplete or contributions are not taken at this moment by the database's clock
     */
    @May(Verb.SIGN_POSITION)
    @Transactional
    public int sign(ContributionId id, int version) {
        turns.takeFor(id);
        var draft = own(id);
        var actor = actors.current();
        actor.require(Verb.SIGN_POSITION, draft.organisation());
        var signedAlready = positions.number(id);
        if (signedAlready != null) {
            return signedAlready;
        }
        if (draft.version() != version) {
            throw new Stale();
        }
        Refused.ifAny(problems(draft));
        var number = numbering.next(draft.consultation(), 1).getFirst();
        if (!submissions.submit(id, version, number, actor.account())) {
            Refused.ifAny(proposals.period(draft.consultation()).problems());
            throw new Stale();
        }
        receipt(draft);
        makeCurrent(draft, number);
        publish(ContributionAct.POSITION_SIGNED, draft, Contribution.reference(number));
        return number;
    }

    /**
     * Says for the organisation that its position, given on an earlier version, stands for the newest one too. The position itself stays
     * bound to the version it was given on. Confirming again changes nothing.
     *
     * @param seen the version the signatory has before them
     * @throws Stale when a newer version has been published since
     * @throws Refused when it no longer stands, was given on the newest version itself, or the consultation is archived
     */
    @May(Verb.SIGN_POSITION)
    @Transactional
    public void confirm(ContributionId id, TextVersionId seen) {
        turns.takeFor(id);
        var position = own(id);
        actors.current().require(Verb.SIGN_POSITION, position.organisation());
        var proposal = proposals.proposal(position.consultation()).orElseThrow(NotFound::new);
        if (proposal.period().phase() == Phase.ARCHIVED) {
            throw new Refused(Problem.of("contribution.closed"));
        }
        if (position.textVersion().equals(proposal.version())) {
            throw new Refused(Problem.of("contribution.position.givenOnThis"));
        }
        if (!seen.equals(proposal.version())) {
            throw new Stale();
        }
        if (confirmations.confirmed(id, proposal.version()).isPresent()) {
            return;
        }
        if (!confirmations.confirm(id, proposal.version(), actors.current().account())) {
            throw new Refused(Problem.of("contribution.replace.gone"));
        }
        receipts.issue(
                actors.current().account(),
                List.of(ReceivedContribution.confirmed(
                        contributions.find(id).orElseThrow(),
                        proposal,
                        confirmations.confirmed(id, proposal.version()).orElseThrow())));
        publish(ContributionAct.POSITION_CONFIRMED, position, String.valueOf(proposal.number()));
    }

    /** When the organisation confirmed a position for a version; empty when it did not. */
    @May(Verb.READ_PUBLIC)
    public Optional<Instant> confirmed(ContributionId id, TextVersionId version) {
        return confirmations.confirmed(id, version);
    }

    private void makeCurrent(PositionDraft position, int number) {
        try {
            if (positions.makeCurrent(position) != 1) {
                throw new Refused(Problem.of("contribution.replace.gone"));
            }
        } catch (DuplicateKeyException other) {
            throw new Refused(Problem.of("contribution.position.anotherStands"));
        }
        var touched = new HashSet<>(tallies.touchedBy(List.of(position.id())));
        var old = position.replaces();
        if (old != null) {
            submissions.replaced(old, position.organisation(), SubmissionRepository.SIGNED);
            touched.addAll(tallies.touchedBy(List.of(old)));
        }
        tallies.recount(position.consultation(), touched);
        if (old != null) {
            publish(
                    ContributionAct.CONTRIBUTION_WITHDRAWN,
                    positions.find(old).orElseThrow(),
                    Contribution.reference(Objects.requireNonNull(positions.number(old)))
                            + " → "
                            + Contribution.reference(number));
        }
    }

    private void receipt(PositionDraft position) {
        var names = proposals.articles(position.textVersion(), position.consultation(), position.named()).stream()
                .collect(Collectors.toMap(ArticleName::lineage, ArticleName::name));
        receipts.issue(
                actors.current().account(),
                contributions.find(position.id()).stream()
                        .map(one -> ReceivedContribution.of(one, names, proposals.questions(position.consultation())))
                        .toList());
    }

    private PositionDraft own(ContributionId id) {
        var draft = positions.find(id).orElseThrow(NotFound::new);
        if (!actors.current().isMemberOf(draft.organisation())) {
            throw new NotFound();
        }
        return draft;
    }

    private void publish(ActKind kind, PositionDraft position, @Nullable String detail) {
        var proposal = proposals.proposal(position.consultation()).orElseThrow();
        events.publishEvent(Act.of(kind, position.id(), proposal.textTitle())
                .by(actors.current().account(), position.organisation())
                .in(position.consultation())
                .saying(detail));
    }

    private static ContributionId identity(ConsultationId consultation, OrganisationId organisation, int ordinal) {
        var name = consultation + "/" + organisation + "/" + ordinal;
        return new ContributionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
