package org.counterpart.text.matching;

import java.util.List;
import java.util.Set;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.text.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An article or division of a draft and what it came from in the version before.
 *
 * @param fresh in the draft; null for one that is deleted
 * @param old the one whose heir it is first; none for a new one
 * @param confidence per cent
 * @param chosen by an officer
 * @param changes none where it stayed as it was
 */
public record Pair(@Nullable Entry fresh, List<Entry> old, int confidence, boolean chosen, Set<Change> changes) {

    /** Per cent: below it somebody should look. */
    public static final int SURE = 75;

    public Pair {
        old = List.copyOf(old);
        changes = Set.copyOf(changes);
    }

    public boolean isUncertain() {
        return !chosen && !old.isEmpty() && fresh != null && confidence < SURE;
    }

    public boolean is(Change change) {
        return changes.contains(change);
    }

    /** Tells it from every other pair of the same matching. */
    public ProvisionId id() {
        return fresh == null ? old.getFirst().id() : fresh.id();
    }
}
