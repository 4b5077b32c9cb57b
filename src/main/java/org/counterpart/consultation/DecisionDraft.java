package org.counterpart.consultation;

import java.util.Map;
import org.counterpart.drafting.Fields;

/**
 * A decision while it is being written, seen by its institution alone.
 *
 * @param version of the consultation it was read with; saving goes on from it
 */
public record DecisionDraft(String words, int version) {

    public static final String FIELD = "decision";

    public Fields fields() {
        return new Fields(Map.of(FIELD, words));
    }
}
