package org.counterpart.contribution;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;

/** The text as one contributes to it. Before a consultation is published only its institution sees it. */
@Service
public class Proposals {

    private final ProposalRepository proposals;
    private final Actors actors;

    Proposals(ProposalRepository proposals, Actors actors) {
        this.proposals = proposals;
        this.actors = actors;
    }

    @May(Verb.READ_PUBLIC)
    public Proposal of(ConsultationId consultation) {
        var proposal = proposals.proposal(consultation).orElseThrow(NotFound::new);
        if (proposal.window().phase() == Phase.DRAFT
                && actors.find()
                        .filter(a -> a.isMemberOf(proposal.institution()))
                        .isEmpty()) {
            throw new NotFound();
        }
        return proposal;
    }

    @May(Verb.READ_PUBLIC)
    public SeenArticle article(Proposal proposal, String handle) {
        return proposals.article(of(proposal.consultation()).version(), handle).orElseThrow(NotFound::new);
    }

    /** The articles of the latest published version, in order. */
    @May(Verb.READ_PUBLIC)
    public List<ArticleName> articles(Proposal proposal) {
        return proposals.articles(of(proposal.consultation()).version());
    }
}
