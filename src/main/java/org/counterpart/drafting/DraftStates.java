package org.counterpart.drafting;

import java.util.UUID;
import org.counterpart.identity.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a service that saves a draft leaves what it saved. */
@Component
public class DraftStates {

    /** So many versions back a draft's states are kept. */
    public static final int KEPT = 500;

    private static final int SWEPT_EVERY = 50;

    private final DraftStateRepository states;
    private final Actors actors;

    DraftStates(DraftStateRepository states, Actors actors) {
        this.states = states;
        this.actors = actors;
    }

    /** Keeps what was saved as this version, by whoever acts, in the transaction that saves it; the same words again are no new state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DraftKind kind, UUID id, int version, Fields fields) {
        var by = actors.current().account();
        if (states.last(kind, id, by)
                .filter(last -> last.fields().equals(fields))
                .isEmpty()) {
            states.insert(kind, id, version, false, fields, by);
        }
        if (version % SWEPT_EVERY == 0) {
            states.forget(kind, id, version - KEPT);
        }
    }

    /** A draft that is thrown away leaves none of its states behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(DraftKind kind, UUID id) {
        states.forget(kind, id, Integer.MAX_VALUE);
    }

    /** Keeps what somebody typed where another's words stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(DraftKind kind, UUID id, int version, Fields typed) {
        states.insert(kind, id, version, true, typed, actors.current().account());
    }
}
