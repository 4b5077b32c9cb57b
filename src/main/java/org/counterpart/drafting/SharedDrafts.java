package org.counterpart.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The saved states of shared drafts, for whoever may read the draft itself: who changed what, when, and the way back to any of them. */
@Service
public class SharedDrafts {

    private final DraftStateRepository states;
    private final ObjectProvider<DraftSource> sources;
    private final Actors actors;

    SharedDrafts(DraftStateRepository states, ObjectProvider<DraftSource> sources, Actors actors) {
        this.states = states;
        this.sources = sources;
        this.actors = actors;
    }

    /** Every kept state, newest first. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public List<DraftState> history(DraftKind kind, UUID id) {
        return since(kind, id, 0).reversed();
    }

    /** Who saved last, and when; empty for a draft that nobody saved yet. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Optional<Hand> last(DraftKind kind, UUID id) {
        var source = source(kind);
        source.read(id);
        return states.last(kind, id, actors.current().account())
                .filter(state -> source.shows(state.fields()))
                .map(DraftState::hand);
    }

    /** Who last changed each field since a version was read, and when. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Map<String, Hand> changedSince(DraftKind kind, UUID id, int version, Fields base) {
        var hands = new LinkedHashMap<String, Hand>();
        var before = base;
        for (var state : since(kind, id, version + 1)) {
            if (!state.aside()) {
                state.fields().differingFrom(before).forEach(field -> hands.put(field, state.hand()));
                before = state.fields();
            }
        }
        return hands;
    }

    /**
     * Keeps what somebody typed where another's words stand, or after the draft had ended, so that it can be read and copied. Nothing but its
     * history changes.
     */
    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void setAside(DraftKind kind, UUID id, int version, Fields typed) {
        source(kind).read(id);
        states.insert(kind, id, version, true, typed, actors.current().account());
    }

    /** Makes a draft say again what it said, or what was set aside. That is one more saved state, by whoever does it. */
    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void bringBack(DraftKind kind, UUID id, UUID state) {
        var source = source(kind);
        source.read(id);
        var wanted = states.find(kind, id, state, actors.current().account())
                .filter(found -> source.shows(found.fields()))
                .orElseThrow(NotFound::new);
        if (!source.isOpen(id)) {
            throw new Refused(Problem.of("drafting.ended"));
        }
        source.write(id, wanted.fields());
    }

    /** From this version on, oldest first: what the reader may read of it. */
    private List<DraftState> since(DraftKind kind, UUID id, int version) {
        var source = source(kind);
        source.read(id);
        return states.since(kind, id, version, actors.current().account()).stream()
                .filter(state -> source.shows(state.fields()))
                .toList();
    }

    /** The draft itself, as its module tells it. */
    @May(Verb.USE_WORKSPACE)
    public DraftSource source(DraftKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
