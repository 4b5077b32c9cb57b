package org.counterpart.contribution.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.ContributionId;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.ProposalRepository;
import org.springframework.stereotype.Component;

/** What drafts are about, as their authors read it. */
@Component
class DraftArticles {

    private final ProposalRepository proposals;

    DraftArticles(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    /** The article of each draft that is about one: a statement for each version. */
    Map<ContributionId, ArticleWords> of(Collection<Draft> drafts) {
        var about = new HashMap<ContributionId, ArticleWords>();
        drafts.stream()
                .filter(draft -> draft.article() != null)
                .collect(Collectors.groupingBy(Draft::textVersion))
                .forEach((version, some) -> {
                    var words =
                            proposals
                                    .seen(
                                            version,
                                            some.stream().map(Draft::article).collect(Collectors.toSet()))
                                    .stream()
                                    .collect(Collectors.toMap(one -> one.name().lineage(), one -> one));
                    some.stream()
                            .filter(draft -> words.containsKey(draft.article()))
                            .forEach(draft -> about.put(draft.id(), words.get(draft.article())));
                });
        return about;
    }
}
