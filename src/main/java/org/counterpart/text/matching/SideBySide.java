package org.counterpart.text.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.text.Entry;

/** Puts two outlines side by side, in the order of the new one; what is gone stands where it stood. */
final class SideBySide {

    private final List<Entry> old;
    private final List<Entry> fresh;
    private final Map<ProvisionId, List<Origin>> origins;
    private final Map<ProvisionId, Integer> places = new HashMap<>();
    private final Map<ProvisionId, Long> heirs;

    private final BiPredicate<Entry, Entry> reworded;

    private SideBySide(List<Entry> old, List<Entry> fresh, List<Origin> origins, BiPredicate<Entry, Entry> reworded) {
        this.reworded = reworded;
        this.old = old;
        this.fresh = fresh;
        this.origins = origins.stream().collect(Collectors.groupingBy(Origin::provision));
        this.heirs = origins.stream().collect(Collectors.groupingBy(Origin::origin, Collectors.counting()));
        old.forEach(entry -> places.put(entry.id(), places.size()));
    }

    /** @param reworded whether the words of an old entry are others in a new one */
    static List<Pair> of(List<Entry> old, List<Entry> fresh, List<Origin> origins, BiPredicate<Entry, Entry> reworded) {
        return new SideBySide(old, fresh, origins, reworded).pairs();
    }

    private List<Pair> pairs() {
        var origins = fresh.stream().map(this::origins).toList();
        var kept = inOrder(origins.stream()
                .mapToInt(some -> some.isEmpty()
                        ? -1
                        : places.getOrDefault(some.getFirst().id(), -1))
                .toArray());
        var found = new HashSet<Entry>();
        origins.forEach(found::addAll);
        var pairs = new ArrayList<Pair>(gone(0, found));
        for (var j = 0; j < fresh.size(); j++) {
            pairs.add(pair(fresh.get(j), origins.get(j), kept.contains(j)));
            for (var one : origins.get(j)) {
                pairs.addAll(gone(places.getOrDefault(one.id(), 0) + 1, found));
            }
        }
        return pairs;
    }

    /** The deleted ones that stood from this place on, up to the next one that is still there; each is given once. */
    private List<Pair> gone(int from, Set<Entry> found) {
        var gone = new ArrayList<Pair>();
        for (var i = from; i < old.size() && found.add(old.get(i)); i++) {
            gone.add(new Pair(null, List.of(old.get(i)), 100, false, Set.of(Change.DELETED)));
        }
        return gone;
    }

    /** What an entry came from, the one whose heir it is first. */
    private List<Entry> origins(Entry entry) {
        return origins.getOrDefault(entry.id(), List.of()).stream()
                .map(one -> places.get(one.origin()))
                .filter(Objects::nonNull)
                .sorted()
                .map(old::get)
                .sorted(Comparator.comparing(one -> !one.lineage().equals(entry.lineage())))
                .toList();
    }

    private Pair pair(Entry entry, List<Entry> origins, boolean inOrder) {
        var own = this.origins.getOrDefault(entry.id(), List.of());
        var confidence = own.stream().mapToInt(Origin::confidence).max().orElse(100);
        var chosen = own.stream().anyMatch(Origin::chosen);
        return new Pair(entry, origins, confidence, chosen, changes(entry, origins, inOrder));
    }

    private Set<Change> changes(Entry entry, List<Entry> origins, boolean inOrder) {
        if (origins.isEmpty()) {
            return Set.of(Change.NEW);
        }
        var changes = EnumSet.noneOf(Change.class);
        var split = origins.stream().anyMatch(one -> heirs.getOrDefault(one.id(), 0L) > 1);
        if (split) {
            changes.add(Change.SPLIT);
        }
        if (origins.size() > 1) {
            changes.add(Change.MERGED);
        }
        if (!inOrder && !split) {
            changes.add(Change.MOVED);
        }
        if (!split && origins.size() == 1 && reworded.test(origins.getFirst(), entry)) {
            changes.add(Change.REWORDED);
        }
        if (!counted(entry).equals(counted(origins.getFirst()))) {
            changes.add(Change.RENUMBERED);
        }
        return changes;
    }

    private static String counted(Entry entry) {
        return entry.number().isEmpty() ? "" : Handles.plain(entry.number());
    }

    /** Indexes of the longest run of entries whose old places rise: whoever is not in it has moved. */
    private static Set<Integer> inOrder(int[] place) {
        var lowest = new int[place.length];
        var last = new int[place.length];
        var previous = new int[place.length];
        var length = 0;
        for (var j = 0; j < place.length; j++) {
            if (place[j] >= 0) {
                var found = Arrays.binarySearch(lowest, 0, length, place[j]);
                var rank = found < 0 ? -found - 1 : found;
                lowest[rank] = place[j];
                last[rank] = j;
                previous[j] = rank == 0 ? -1 : last[rank - 1];
                length = Math.max(length, rank + 1);
            }
        }
        var kept = new HashSet<Integer>();
        for (var j = length == 0 ? -1 : last[length - 1]; j >= 0; j = previous[j]) {
            kept.add(j);
        }
        return kept;
    }
}
