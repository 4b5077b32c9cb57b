package org.counterpart.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person typed, brought together with what another saved meanwhile, field by field: whoever changed a field alone is followed. Two
 * who changed different paragraphs of one field are both followed; where both changed the same, nobody is: the stored words stand and the
 * writer decides.
 *
 * @param fields everything that is agreed
 * @param colliding what was typed in fields of which another changed the same words
 * @param taken the fields in which another's change came in
 */
public record Merge(Fields fields, Map<String, String> colliding, Set<String> taken) {

    public Merge {
        colliding = Collections.unmodifiableMap(new LinkedHashMap<>(colliding));
        taken = Collections.unmodifiableSet(new LinkedHashSet<>(taken));
    }

    /**
     * @param base what both began from
     * @param theirs what is stored
     * @param mine what was typed
     */
    public static Merge of(Fields base, Fields theirs, Fields mine) {
        var fields = theirs;
        var colliding = new LinkedHashMap<String, String>();
        var taken = new LinkedHashSet<String>();
        var names = new LinkedHashSet<>(theirs.words().keySet());
        names.addAll(mine.words().keySet());
        for (var name : names) {
            var before = base.get(name);
            var stored = theirs.get(name);
            var typed = mine.get(name);
            if (typed.equals(stored)) {
                continue;
            }
            if (typed.equals(before)) {
                taken.add(name);
            } else if (stored.equals(before)) {
                fields = fields.with(name, typed);
            } else {
                var both = paragraphs(before, stored, typed);
                if (both.isPresent()) {
                    fields = fields.with(name, both.get());
                    taken.add(name);
                } else {
                    colliding.put(name, typed);
                }
            }
        }
        return new Merge(fields, colliding, taken);
    }

    /** One text with both changes; empty when they touch the same paragraphs. */
    private static Optional<String> paragraphs(String before, String stored, String typed) {
        if (before.isEmpty() || stored.isEmpty() || typed.isEmpty()) {
            return Optional.empty();
        }
        var base = lines(before);
        var theirs = Change.of(base, lines(stored));
        var mine = Change.of(base, lines(typed));
        if (theirs.isBefore(mine)) {
            return Optional.of(String.join("\n", mine.in(base, theirs)));
        }
        return mine.isBefore(theirs) ? Optional.of(String.join("\n", theirs.in(base, mine))) : Optional.empty();
    }

    private static List<String> lines(String words) {
        return Arrays.asList(words.split("\n", -1));
    }

    /** From the first to the last paragraph that changed, and what stands there now. */
    private record Change(int start, int end, List<String> now) {

        static Change of(List<String> before, List<String> after) {
            var shorter = Math.min(before.size(), after.size());
            var start = 0;
            while (start < shorter && before.get(start).equals(after.get(start))) {
                start++;
            }
            var same = 0;
            while (same < shorter - start
                    && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
                same++;
            }
            return new Change(start, before.size() - same, after.subList(start, after.size() - same));
        }

        /** Two insertions at one place are a collision: nobody knows which comes first. */
        boolean isBefore(Change other) {
            return end <= other.start && !(start == end && other.start == other.end && start == other.start);
        }

        List<String> in(List<String> before, Change earlier) {
            var words = new ArrayList<>(before.subList(0, earlier.start));
            words.addAll(earlier.now);
            words.addAll(before.subList(earlier.end, start));
            words.addAll(now);
            words.addAll(before.subList(end, before.size()));
            return words;
        }
    }
}
