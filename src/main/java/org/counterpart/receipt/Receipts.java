package org.counterpart.receipt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.BallotId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ReceiptId;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;

/** Receipts for whoever acted and for the members of the organisation they acted for; for everybody else there are none. */
@Service
public class Receipts {

    /** More than one's organisations cast in a consultation. */
    private static final int MANY = 2_000;

    private final ReceiptRepository receipts;
    private final Actors actors;

    Receipts(ReceiptRepository receipts, Actors actors) {
        this.receipts = receipts;
        this.actors = actors;
    }

    /** Also for an author who has left the organisation since. */
    @May(Verb.OWN_ACCOUNT)
    public Receipt find(ReceiptId id) {
        var actor = actors.current();
        return receipts.these(List.of(id)).stream()
                .filter(one -> one.account().equals(actor.account()) || actor.isMemberOf(one.organisation()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One's own, the newest first. */
    @May(Verb.OWN_ACCOUNT)
    public List<Receipt> own(int skip, int limit) {
        return receipts.of(actors.current().account(), skip, limit);
    }

    /** The last receipt of each of one's own organisations for each of these ballots. */
    @May(Verb.OWN_ACCOUNT)
    public List<Receipt> votes(List<BallotId> ballots) {
        var seen = new HashSet<Voted>();
        return receipts.about(ballots, actors.current().roles().keySet(), MANY).stream()
                .filter(one -> seen.add(new Voted(one.subject(), one.organisation())))
                .toList();
    }

    private record Voted(UUID ballot, OrganisationId organisation) {}

    /** The last receipt that one's own organisations have for this contribution. */
    @May(Verb.OWN_ACCOUNT)
    public Optional<Receipt> about(ContributionId contribution) {
        return receipts.about(List.of(contribution), actors.current().roles().keySet(), 1).stream()
                .findFirst();
    }
}
