package org.counterpart.text.matching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.text.DraftAccess;
import org.counterpart.text.TextRepository;
import org.counterpart.text.TextVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer does with the matching of a draft: look at it, correct it, confirm it. Contributions follow it when the draft is published.
 */
@Service
public class Matchings {

    private final TextRepository texts;
    private final OriginRepository repository;
    private final DraftMatching matching;
    private final DraftAccess own;

    Matchings(TextRepository texts, OriginRepository repository, DraftMatching matching, DraftAccess own) {
        this.texts = texts;
        this.repository = repository;
        this.matching = matching;
        this.own = own;
    }

    /** Draft and version before, side by side; matched anew where the structure was corrected since. Empty for a first version. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public Optional<MatchedVersions> of(TextVersionId id) {
        own.locked(id);
        matching.match(id);
        return texts.before(id).map(before -> {
            var old = texts.outline(before);
            var oldWords = texts.wordSums(before);
            var words = texts.wordSums(id);
            var pairs = SideBySide.of(
                    old,
                    texts.outline(id),
                    repository.of(id),
                    (one, other) -> !Objects.equals(oldWords.get(one.id()), words.get(other.id())));
            return new MatchedVersions(own.draft(id), published(before), old, pairs);
        });
    }

    /**
     * Says what an article or division came from; nothing for a new one. What is newly chosen leaves those for which only the product had
     * found it; chosen for two, it was split. The matching has to be confirmed again.
     */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void choose(TextVersionId id, int version, ProvisionId provision, Collection<ProvisionId> from) {
        own.draft(id, version);
        matching.match(id);
        matching.choose(id, provision, new LinkedHashSet<>(from));
        Stale.unless(repository.confirm(id, version, false));
    }

    /** Confirms the matching as it stands: without it a later version is not published. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void confirm(TextVersionId id, int version) {
        own.draft(id, version);
        if (!repository.isMatched(id)) {
            throw new Refused(Problem.of("text.matching.outdated"));
        }
        Stale.unless(repository.confirm(id, version, true));
    }

    private TextVersion published(TextVersionId id) {
        return texts.find(id).orElseThrow(NotFound::new).text();
    }
}
