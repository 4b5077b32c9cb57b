package org.counterpart.drafting;

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
    private final DraftStates own;
    private final ObjectProvider<DraftSource> sources;
    private final Actors actors;

    SharedDrafts(DraftStateRepository states, DraftStates own, ObjectProvider<DraftSource> sources, Actors actors) {
        this.states = states;
        this.own = own;
        this.sources = sources;
        this.actors = actors;
    }

    /** The kept states without their words, newest first. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public List<DraftState> history(DraftKind kind, UUID id, int offset, int limit) {
        return states.newest(readable(kind, id), offset, limit);
    }

    /** How many are kept. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public int count(DraftKind kind, UUID id) {
        return states.count(readable(kind, id));
    }

    /** One state with its words. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Saying find(DraftKind kind, UUID id, UUID state) {
        return states.find(readable(kind, id), state).orElseThrow(NotFound::new);
    }

    /** What the draft said before that state was saved; empty for the oldest that is kept. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Optional<Saying> before(DraftKind kind, UUID id, UUID state) {
        var draft = readable(kind, id);
        var later = states.find(draft, state).orElseThrow(NotFound::new);
        return states.before(draft, later.state());
    }

    /** Who saved last, and when; empty for a draft that nobody saved yet. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Optional<Hand> last(DraftKind kind, UUID id) {
        return states.lastHand(readable(kind, id));
    }

    /** Who last changed each field since a version was read, and when. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Map<String, Hand> changedSince(DraftKind kind, UUID id, int version) {
        return states.changedSince(readable(kind, id), version);
    }

    /**
     * Keeps what somebody typed where another's words stand, or after the draft had ended, so that it can be read and copied by whoever may
     * read the draft, also when whoever typed it is there no more. Nothing but its history changes.
     */
    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void setAside(DraftKind kind, UUID id, int version, Fields typed) {
        var source = source(kind);
        source.hold(id);
        source.read(id);
        own.setAside(kind, id, source.organisation(typed), version, typed);
    }

    /** Makes a draft say again what it said, or what was set aside. That is one more saved state, by whoever does it. */
    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void bringBack(DraftKind kind, UUID id, UUID state) {
        var source = source(kind);
        source.read(id);
        var wanted = find(kind, id, state);
        if (!source.isOpen(id)) {
            throw new Refused(Problem.of("drafting.ended"));
        }
        source.write(id, wanted.fields());
    }

    private DraftStateRepository.Of readable(DraftKind kind, UUID id) {
        source(kind).read(id);
        return new DraftStateRepository.Of(kind, id, actors.current());
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
