package org.counterpart.text.matching;

import java.util.Collection;
import java.util.List;
import org.counterpart.base.NotFound;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.text.Provision;
import org.counterpart.text.TextDraftRepository;
import org.counterpart.text.TextRepository;
import org.springframework.stereotype.Component;

/** Matches a draft with the version it follows and keeps what was found. Called inside the transaction of a verb. */
@Component
public class DraftMatching {

    private final TextRepository texts;
    private final TextDraftRepository drafts;
    private final OriginRepository repository;

    DraftMatching(TextRepository texts, TextDraftRepository drafts, OriginRepository repository) {
        this.texts = texts;
        this.drafts = drafts;
        this.repository = repository;
    }

    /** Matches anew, where the draft follows a version and its structure was corrected since; what an officer chose stays. */
    public void match(TextVersionId draft) {
        var before = texts.before(draft);
        if (before.isEmpty() || repository.isMatched(draft)) {
            return;
        }
        var said = repository.of(draft).stream().filter(Origin::chosen).toList();
        var fresh = texts.provisions(draft);
        put(draft, fresh, Origins.of(texts.provisions(before.get()), fresh, said));
        repository.matched(draft);
    }

    /** Gives a provision of the draft other origins; refuses with "not found" what is no article or division of the two versions. */
    void choose(TextVersionId draft, ProvisionId provision, Collection<ProvisionId> origins) {
        var old = texts.provisions(texts.before(draft).orElseThrow(NotFound::new));
        var fresh = texts.provisions(draft);
        requireMatched(fresh, List.of(provision));
        requireMatched(old, origins);
        put(draft, fresh, new Origins(repository.of(draft), fresh).choosing(provision, origins, old));
    }

    private void put(TextVersionId draft, List<Provision> before, Origins now) {
        drafts.replace(draft, before, now.provisions());
        repository.put(draft, now.origins());
    }

    private static void requireMatched(List<Provision> text, Collection<ProvisionId> ids) {
        var found = text.stream()
                .filter(one -> ids.contains(one.id()) && LastingIdentities.isMatched(one))
                .count();
        if (found != ids.size()) {
            throw new NotFound();
        }
    }
}
