package org.counterpart.drafting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.counterpart.base.Cut;
import org.counterpart.base.OrganisationId;
import org.counterpart.identity.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a service that saves a draft leaves what it saved, and forgets what is to be kept no longer. */
@Component
public class DraftStates {

    /** So many versions back a draft's states are kept. */
    public static final int KEPT = 500;

    /** So much of what one person set aside is kept of a draft. */
    public static final int ASIDE_KEPT = 20;

    private static final int SWEPT_EVERY = 50;

    /** Characters kept of the name of a file. */
    private static final int FILE_NAME_LIMIT = 200;

    private final DraftStateRepository states;
    private final Actors actors;

    DraftStates(DraftStateRepository states, Actors actors) {
        this.states = states;
        this.actors = actors;
    }

    /** Keeps what was saved as this version, by whoever acts, in the transaction that saves it; the same words again are no new state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DraftKind kind, UUID id, int version, Fields fields) {
        keep(kind, id, null, version, fields);
    }

    /**
     * The same of a draft that may go over to another organisation.
     *
     * @param organisation whose members alone may read this state
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DraftKind kind, UUID id, @Nullable OrganisationId organisation, int version, Fields fields) {
        var actor = actors.current();
        var before = last(kind, id);
        if (before.filter(fields::equals).isEmpty()) {
            var changed = fields.differingFrom(before.orElse(Fields.NONE));
            states.insert(kind, id, organisation, version, false, fields, changed, actor.account());
        }
        if (version % SWEPT_EVERY == 0) {
            states.forget(kind, id, version - KEPT);
        }
    }

    /**
     * The same of many drafts of one kind at once, by a number of statements that does not grow with them. What is older than
     * is kept of them goes when one of them is saved by itself.
     *
     * @param versions of each draft, as saved; some hundreds at the most
     * @param words what each says from now on
     * @param file the name of the file in which all of them came; null where they were written here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DraftKind kind, Map<UUID, Integer> versions, Function<UUID, Fields> words, @Nullable String file) {
        var before = states.last(kind, versions.keySet());
        var changed = new LinkedHashMap<UUID, Set<String>>();
        versions.keySet().forEach(id -> {
            var differing = words.apply(id).differingFrom(before.getOrDefault(id, Fields.NONE));
            if (!differing.isEmpty()) {
                changed.put(id, differing);
            }
        });
        if (!changed.isEmpty()) {
            var named = file == null ? null : Cut.to(file, FILE_NAME_LIMIT);
            states.insert(
                    kind, versions, changed, words, named, actors.current().account());
        }
    }

    private Optional<Fields> last(DraftKind kind, UUID id) {
        return states.last(new DraftStateRepository.Of(kind, id, actors.current()))
                .map(Saying::fields);
    }

    /** What was thrown away, and a comment or an amendment that was submitted, leave none of their states behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(DraftKind kind, UUID id) {
        forget(kind, List.of(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(DraftKind kind, Collection<UUID> ids) {
        states.forget(kind, ids);
    }

    /** Keeps what somebody typed where another's words stand; of more than is kept the oldest goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(DraftKind kind, UUID id, @Nullable OrganisationId organisation, int version, Fields typed) {
        var by = actors.current().account();
        var changed = typed.differingFrom(last(kind, id).orElse(Fields.NONE));
        states.insert(kind, id, organisation, version, true, typed, changed, by);
        states.forgetAside(kind, id, by, ASIDE_KEPT);
    }
}
