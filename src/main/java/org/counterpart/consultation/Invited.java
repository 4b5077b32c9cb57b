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
        OPENED,
        SILENT
    }

    public State state() {
        if (answered) {
            return State.ANSWERED;
        }
        return firstOpenedAt == null ? State.SILENT : State.OPENED;
    }
}
