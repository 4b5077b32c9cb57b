package org.counterpart.vote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.counterpart.base.Act;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.counterpart.receipt.ReceiptKind;
import org.counterpart.receipt.Received;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One vote per organisation, under a rule that is fixed before the ballot opens and never changed after.
 *
 * <p>A vote may be replaced until the ballot closes and the last one counts: organisations decide together, and a representative who mistook
 * the mandate must be able to put it right. Nobody outside the organisation sees its choice before closing, so replacing gives no advantage.
 */
@Service
public class Ballots {

    public static final int REASON_LIMIT = 2_000;

    private static final int REVOKE_LIMIT = 1_000;

    private final BallotRepository ballots;
    private final BallotCourseRepository course;
    private final VoteRepository votes;
    private final ReceiptDesk receipts;
    private final Turns turns;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Ballots(
            BallotRepository ballots,
            BallotCourseRepository course,
            VoteRepository votes,
            ReceiptDesk receipts,
            Turns turns,
            Actors actors,
            ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.course = course;
        this.votes = votes;
        this.receipts = receipts;
        this.turns = turns;
        this.actors = actors;
        this.events = events;
    }

    /**
     * Fixes a ballot, which then opens and closes by itself with the deliberation. Fixing the same again changes nothing.
     *
     * @throws Refused when the consultation has no deliberation to come or the rule is incomplete
     */
    @May(Verb.FIX_BALLOT)
    @Transactional
    public void fix(NewBallot ballot) {
        turns.take(ballot.consultation());
        Refused.ifAny(ballot.problems());
        var ground = course.ground(ballot.consultation())
                .filter(g -> g.phase() != Phase.DRAFT)
                .orElseThrow(NotFound::new);
        if (course.exists(ballot.id())) {
            return;
        }
        if (!ground.deliberates()) {
            throw new Refused(Problem.of("vote.noDeliberation"));
        }
        if (ballot.amendment() != null && !course.isStandingAmendment(ballot)) {
            throw new Refused(Problem.at("amendment", "vote.amendment.gone"));
        }
        var actor = actors.current();
        if (!course.insert(ballot, actor.account())) {
            throw new Refused(Problem.of("vote.tooLate"));
        }
        var body = actor.organisationsWith(Role.MODERATOR).getFirst();
        events.publishEvent(
                Act.of(BallotAct.BALLOT_FIXED, ballot.id(), ballot.question().strip())
                        .by(actor.account(), body)
                        .in(ballot.consultation()));
    }

    /** How many organisations could vote as things stand. */
    @May(Verb.FIX_BALLOT)
    public int eligible(ConsultationId consultation, Electorate electorate) {
        return course.eligible(consultation, electorate);
    }

    /**
     * Takes back a ballot that was fixed wrongly. It stays to be read with the reason; another can be fixed in its place.
     *
     * @throws Refused without a reason, or once the ballot has opened: then its rule stands
     */
    @May(Verb.FIX_BALLOT)
    @Transactional
    public void revoke(BallotId id, String reason) {
        turns.take(id);
        var ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (Unseen.all(reason)) {
            throw new Refused(Problem.at("reason", "vote.revoke.reasonMissing"));
        }
        if (reason.length() > REVOKE_LIMIT) {
            throw new Refused(Problem.at("reason", "vote.tooLong", REVOKE_LIMIT, reason.length()));
        }
        if (!course.revoke(id, reason.strip())) {
            throw new Refused(Problem.of("vote.revoke.tooLate"));
        }
        var actor = actors.current();
        events.publishEvent(Act.of(BallotAct.BALLOT_REVOKED, id, ballot.question())
                .by(actor.account(), actor.organisationsWith(Role.MODERATOR).getFirst())
                .in(ballot.consultation())
                .saying(reason.strip()));
    }

    /**
     * Casts, or replaces, the organisation's vote.
     *
     * @param reason shown with the vote on an open roll; not kept otherwise, because it could tell the choice
     * @throws Refused when the ballot is not open at this moment by the database's clock, or the organisation is not on its roll
     */
    @May(Verb.VOTE)
    @Transactional
    public void cast(BallotId id, OrganisationId organisation, Choice choice, String reason) {
        var actor = actors.current();
        actor.require(Verb.VOTE, organisation);
        if (reason.length() > REASON_LIMIT) {
            throw new Refused(Problem.at("reason", "vote.tooLong", REASON_LIMIT, reason.length()));
        }
        turns.take(id);
        var ballot = ballots.find(id).orElseThrow(NotFound::new);
        var kept = ballot.openRoll() ? reason.strip() : "";
        if (!votes.cast(id, organisation, choice, kept, actor.account())) {
            var onRoll = ballot.status() != BallotStatus.OPEN || votes.isOnRoll(id, organisation);
            throw new Refused(Problem.of(onRoll ? "vote.notOpen" : "vote.notOnRoll"));
        }
        receipts.issue(actor.account(), List.of(received(ballot, organisation, choice, kept)));
        events.publishEvent(Act.of(BallotAct.VOTE_CAST, id, ballot.question())
                .by(actor.account(), organisation)
                .in(ballot.consultation()));
    }

    private Received received(Ballot ballot, OrganisationId organisation, Choice choice, String reason) {
        var words = new LinkedHashMap<String, String>();
        words.put("kind", "vote");
        words.put("consultation", ballot.consultation().toString());
        words.put("ballot", ballot.id().toString());
        words.put("question", ballot.question());
        words.put("organisation", organisation.toString());
        words.put("choice", choice.name());
        words.put("reason", reason);
        return new Received(
                ReceiptKind.VOTE,
                ballot.id(),
                ballot.consultation(),
                organisation,
                "",
                ballot.question(),
                votes.castAt(ballot.id(), organisation),
                words);
    }

    /** The ballots of a consultation in order, each with its roll; members read how their own organisations voted. */
    @May(Verb.READ_PUBLIC)
    public List<Ballot> of(ConsultationId consultation) {
        return ballots.of(consultation, own());
    }

    @May(Verb.READ_PUBLIC)
    public Ballot find(BallotId id) {
        return ballots.find(id, own()).orElseThrow(NotFound::new);
    }

    private Set<OrganisationId> own() {
        return actors.find().map(actor -> actor.roles().keySet()).orElse(Set.of());
    }
}
