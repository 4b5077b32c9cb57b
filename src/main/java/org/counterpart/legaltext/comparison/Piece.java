package org.counterpart.legaltext.comparison;

import java.util.Locale;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/**
 * A unit as the matcher sees it.
 *
 * @param index of the unit in its text
 * @param number compared by what it counts: "Art. 7." and "Article 7" are 7; may be empty
 * @param identity given by the source and independent of the number, such as a GUID; empty for none
 * @param text its words, folded, or its signs where it has no words: equal for two pieces that say the same
 */
record Piece(
        int index, ProvisionKind kind, String number, String heading, String identity, String text, TermVector bag) {

    /** Names like "art_7" follow the number and say nothing beyond it; a long run of hexadecimal digits does. */
    private static final Pattern OPAQUE = Pattern.compile("(?i)[0-9a-f]{8}(-?[0-9a-f]{4}){2}");

    static final int NO_SHIFT = Integer.MIN_VALUE;

    private static final Pattern COUNT = Pattern.compile("(\\d{1,8})(.*)");

    /** @param words of the unit and of all that belongs to it, without its number and heading */
    static Piece of(int index, Unit unit, String words, boolean withIdentity) {
        var folded = Words.folded(words);
        var opaque = withIdentity && OPAQUE.matcher(unit.eid()).find();
        return new Piece(
                index,
                unit.kind(),
                number(unit.number()),
                String.join(" ", Words.folded(unit.heading())),
                opaque ? unit.eid() : "",
                folded.isEmpty() ? words.strip() : String.join(" ", folded),
                TermVector.of(folded));
    }

    static String number(String printed) {
        if (printed.isEmpty()) {
            return "";
        }
        return printed.codePoints().anyMatch(Character::isDigit)
                ? Handles.plain(printed)
                : String.join(" ", Words.folded(printed)).toLowerCase(Locale.ROOT);
    }

    /** By how much the number grew: 1 from "7" to "8" and from "7-bis" to "8-bis"; {@link #NO_SHIFT} where they do not count alike. */
    int shift(Piece later) {
        if (number.isEmpty() || later.number.isEmpty()) {
            return NO_SHIFT;
        }
        var one = COUNT.matcher(number);
        var other = COUNT.matcher(later.number);
        if (one.matches() && other.matches() && one.group(2).equals(other.group(2))) {
            return Integer.parseInt(other.group(1)) - Integer.parseInt(one.group(1));
        }
        return number.equals(later.number) ? 0 : NO_SHIFT;
    }

    boolean saysTheSame(Piece other) {
        return text.equals(other.text) && (!text.isEmpty() || (isNameless() && other.isNameless()));
    }

    private boolean isNameless() {
        return number.isEmpty() && heading.isEmpty();
    }

    double containedIn(TermVector other) {
        return bag.mass() == 0 ? 0 : bag.common(other) / bag.mass();
    }
}
