package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.Set;

/**
 * Units of the old text and what they are in the new one.
 *
 * @param old indexes of units; none for a new one, several where they were merged, the one whose heir it is first
 * @param fresh indexes of units; none for a deleted one, several where it was split, the heir first
 * @param confidence from 0 to 1: the share of matches of this confidence that are right
 * @param similarity of the words, from 0 to 1, the rarer the word the more it counts; 1 where they are the same
 */
public record Match(Set<Change> changes, List<Integer> old, List<Integer> fresh, double confidence, double similarity) {

    public Match {
        changes = Set.copyOf(changes);
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
    }

    public boolean is(Change change) {
        return changes.contains(change);
    }

    public boolean isPair() {
        return !old.isEmpty() && !fresh.isEmpty();
    }
}
