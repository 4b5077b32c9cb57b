package org.counterpart.text.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.text.matching.Pair;

/** Which pairs of a matching are listed; the lower-case name stands in the address. */
enum Selection {
    UNCERTAIN(Pair::isUncertain),
    DIVIDED(pair -> pair.is(Change.SPLIT) || pair.is(Change.MERGED)),
    NEW(pair -> pair.is(Change.NEW)),
    DELETED(pair -> pair.is(Change.DELETED)),
    MOVED(pair -> pair.is(Change.MOVED)),
    REWORDED(pair -> pair.is(Change.REWORDED)),
    RENUMBERED(pair -> pair.is(Change.RENUMBERED)),
    UNCHANGED(pair -> pair.changes().isEmpty()),
    ALL(pair -> true);

    private final Predicate<Pair> taken;

    Selection(Predicate<Pair> taken) {
        this.taken = taken;
    }

    List<Pair> of(List<Pair> pairs) {
        return pairs.stream().filter(taken).toList();
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the address asks for; otherwise what somebody should look at, or everything where nothing is in doubt. */
    static Selection of(String address, List<Pair> pairs) {
        for (var selection : values()) {
            if (selection.address().equals(address)) {
                return selection;
            }
        }
        return UNCERTAIN.of(pairs).isEmpty() ? ALL : UNCERTAIN;
    }
}
