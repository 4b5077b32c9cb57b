package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.List;
import org.counterpart.legaltext.model.Unit;

/**
 * Which units of a text are which of an earlier one. Lists of matches are in the order of the new text; what was deleted stands where it stood.
 *
 * @param articles each with all that belongs to it: an article whose second paragraph changed is reworded
 * @param units every unit by itself, articles too
 */
public record Matching(List<Unit> old, List<Unit> fresh, List<Match> articles, List<Match> units) {

    public Matching {
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
        articles = List.copyOf(articles);
        units = List.copyOf(units);
    }

    /** For each new unit the old one whose heir it is; -1 for none. */
    public int[] heirs() {
        var heirs = new int[fresh.size()];
        Arrays.fill(heirs, -1);
        for (var match : units) {
            if (match.isPair()) {
                heirs[match.fresh().getFirst()] = match.old().getFirst();
            }
        }
        return heirs;
    }
}
