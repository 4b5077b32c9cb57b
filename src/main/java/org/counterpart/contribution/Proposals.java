package org.counterpart.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Question;
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
        if (proposal.period().phase() == Phase.DRAFT
                && actors.find()
                        .filter(a -> a.isMemberOf(proposal.institution()))
                        .isEmpty()) {
            throw new NotFound();
        }
        return proposal;
    }

    /** The same; empty while a consultation that the reader may see has no published text. */
    @May(Verb.READ_PUBLIC)
    public Optional<Proposal> find(ConsultationId consultation) {
        return proposals.proposal(consultation).isEmpty() ? Optional.empty() : Optional.of(of(consultation));
    }

    @May(Verb.READ_PUBLIC)
    public ArticleAsRead article(Proposal proposal, String handle) {
        return proposals.article(of(proposal.consultation()).version(), handle).orElseThrow(NotFound::new);
    }

    /** An article by its lasting identity, whatever its number is now; empty where it is gone. */
    @May(Verb.READ_PUBLIC)
    public Optional<ArticleAsRead> article(Proposal proposal, LineageId article) {
        return proposals.article(of(proposal.consultation()).version(), article);
    }

    /** The articles of the latest published version, in order. */
    @May(Verb.READ_PUBLIC)
    public List<ArticleName> articles(Proposal proposal) {
        return proposals.articles(of(proposal.consultation()).version());
    }

    /** The same for who reads a position: what it names and the newest text has no more is in sight too. */
    @May(Verb.READ_PUBLIC)
    public List<ArticleName> articles(Proposal proposal, Set<LineageId> named) {
        return proposals.articles(of(proposal.consultation()).version(), proposal.consultation(), named);
    }

    /** The questions the institution wants answered, in order. */
    @May(Verb.READ_PUBLIC)
    public List<Question> questions(Proposal proposal) {
        return proposals.questions(of(proposal.consultation()).consultation());
    }

    /** What is counted beside each article of which something is; the whole text is one of them. */
    @May(Verb.READ_PUBLIC)
    public Map<LineageId, ArticleCounts> counts(Proposal proposal) {
        return proposals.counts(of(proposal.consultation()).consultation());
    }

    /** What is counted beside an article; {@link ArticleTallies#WHOLE_TEXT} for the whole. */
    @May(Verb.READ_PUBLIC)
    public ArticleCounts counts(Proposal proposal, LineageId article) {
        return proposals.counts(of(proposal.consultation()).consultation(), article);
    }
}
