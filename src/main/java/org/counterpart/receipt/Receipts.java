package org.counterpart.receipt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
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
    public List<Receipt> own(int limit) {
        return receipts.of(actors.current().account(), limit);
    }

    /** The last receipt of each of one's own organisations for each ballot of a consultation. */
    @May(Verb.OWN_ACCOUNT)
    public List<Receipt> votes(ConsultationId consultation) {
        var seen = new HashSet<Voted>();
        return receipts.votes(consultation, actors.current().roles().keySet()).stream()
                .filter(one -> seen.add(new Voted(one.subject(), one.organisation())))
                .toList();
    }

    private record Voted(UUID ballot, OrganisationId organisation) {}

    /** The last receipt that one's own organisations have for this contribution or ballot. */
    @May(Verb.OWN_ACCOUNT)
    public Optional<Receipt> about(UUID subject) {
        return receipts.about(subject, actors.current().roles().keySet()).stream()
                .findFirst();
    }
}
