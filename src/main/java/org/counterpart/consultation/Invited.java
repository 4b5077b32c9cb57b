package org.counterpart.consultation;

import java.time.Instant;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was asked.
 *
 * @param firstOpenedAt when one of its members first looked; null: never
 * @param answered whether it has put anything to the institution
 */
public record Invited(
        OrganisationId organisation, String name, @Nullable Instant firstOpenedAt, boolean answered) {

    /** What became of the invitation. */
    public enum State {
        ANSWERED,
        SILENT
    }

    /** Silent, but one of its members looked. */
    public boolean onlyLooked() {
        return !answered && firstOpenedAt != null;
    }

    public State state() {
        return answered ? State.ANSWERED : State.SILENT;
    }
}
