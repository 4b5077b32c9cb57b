package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How much speaks for two pieces being the same one: what they say, how they are called and counted, where they stand. The weights were set on
 * generated laws, where the truth is known, and tried on two versions of an Italian act whose official identifiers were withheld.
 */
final class Evidence {

    /** From here on a pair is worth more than leaving both alone. */
    static final double ENOUGH = 0.5;

    static final double NEIGHBOURHOOD = 0.25;

    static final double NUMBER = 0.3;
    private static final double IDENTITY = 1.2;
    private static final double HEADING = 0.35;
    private static final double OTHER_HEADING = -0.15;
    private static final double OTHER_KIND = -0.1;
    private static final double SAME_WORDS = 0.45;
    private static final double WORDS = 1.55;
    /** Any two articles of one law have this much in common. */
    private static final double CHANCE = 0.08;
    /** Words from which a likeness says all it can; below, the number and the neighbours must say more. */
    private static final double ELOQUENT = 10;
    /** How far it counts that the one is part of the other. */
    private static final double PART = 0.35;

    private Evidence() {}

    /** Without number and what stands around. */
    static double of(Piece old, Piece fresh) {
        return words(old, fresh)
                + heading(old.heading(), fresh.heading())
                + identity(old, fresh)
                + (old.kind() == fresh.kind() ? 0 : OTHER_KIND);
    }

    static double likeness(Piece old, Piece fresh) {
        if (old.text().equals(fresh.text())) {
            return 1;
        }
        return old.bag().likeness(fresh.bag());
    }

    private static double words(Piece old, Piece fresh) {
        var total = old.bag().mass() + fresh.bag().mass();
        var smaller = Math.min(old.bag().mass(), fresh.bag().mass());
        if (smaller == 0) {
            return old.saysTheSame(fresh) ? SAME_WORDS : 0;
        }
        var common = old.bag().common(fresh.bag());
        var alike = 2 * common / total;
        alike += PART * (common / smaller - alike);
        var strength = Math.min(1, Math.min(old.bag().words, fresh.bag().words) / ELOQUENT);
        var worth = strength * WORDS * (Math.sqrt(alike) - Math.sqrt(CHANCE));
        return old.saysTheSame(fresh) ? Math.max(SAME_WORDS, worth) : worth;
    }

    private static double identity(Piece old, Piece fresh) {
        if (old.identity().isEmpty() || fresh.identity().isEmpty()) {
            return 0;
        }
        return old.identity().equals(fresh.identity()) ? IDENTITY : -IDENTITY / 2;
    }

    private static double heading(String old, String fresh) {
        if (old.isEmpty() || fresh.isEmpty()) {
            return 0;
        }
        if (old.equals(fresh)) {
            return HEADING;
        }
        Set<String> one = new HashSet<>(Arrays.asList(old.split(" ")));
        Set<String> other = new HashSet<>(Arrays.asList(fresh.split(" ")));
        var all = one.size() + other.size();
        one.retainAll(other);
        return OTHER_HEADING + (HEADING - OTHER_HEADING) * 2 * one.size() / all;
    }
}
