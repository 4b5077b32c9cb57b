package org.counterpart.legaltext.reading.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the automatic numbers of lists with several levels, as a word processor does when it shows the document. */
public final class ListNumbers {

    public static final int LEVELS = 10;

    /**
     * @param text with "%1" for the number of the first level, "%2" of the second …; for a bullet its sign
     * @param restartsAfter the level whose next number lets this one begin again; -1 for any above it, -2 for none
     */
    public record Level(int start, String format, String text, int restartsAfter, boolean plainDigits) {

        static final Level BULLET = new Level(1, "bullet", "•", -1, false);
    }

    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, int[]> counters = new HashMap<>();

    /** The next number of a list at this level, from 0. @param levels of the list; missing ones are bullets */
    public String next(String list, Map<Integer, Level> levels, int level) {
        var counter = counters.computeIfAbsent(list, unused -> new int[LEVELS]);
        var at = Math.clamp(level, 0, LEVELS - 1);
        var own = levels.getOrDefault(at, Level.BULLET);
        if (own.format().equals("bullet")) {
            return own.text().isBlank() ? "" : bullet(own.text());
        }
        counter[at] = counter[at] == 0 ? own.start() + 1 : counter[at] + 1;
        for (var below = at + 1; below < LEVELS; below++) {
            var after = levels.getOrDefault(below, Level.BULLET).restartsAfter();
            if (after == -1 || (after >= 0 && at <= after)) {
                counter[below] = 0;
            }
        }
        return printed(own, levels, counter);
    }

    /** Begins a list at a number. */
    public void restart(String list, int level, int start) {
        counters.computeIfAbsent(list, unused -> new int[LEVELS])[Math.clamp(level, 0, LEVELS - 1)] = start;
    }

    /** Counters hold the number shown plus one, so that 0 means "not begun" also where lists start at 0. */
    private static String printed(Level own, Map<Integer, Level> levels, int[] counter) {
        return PLACE.matcher(own.text()).replaceAll(found -> {
            var at = Integer.parseInt(found.group(1)) - 1;
            var level = levels.getOrDefault(at, Level.BULLET);
            var number = counter[at] == 0 ? level.start() : counter[at] - 1;
            var format = own.plainDigits() && !level.format().equals("none") ? "decimal" : level.format();
            return Matcher.quoteReplacement(format.equals("bullet") ? "" : Numerals.format(format, number));
        });
    }

    /** Signs of symbol fonts stand in the private area: readers see a dot or a dash. */
    private static String bullet(String text) {
        var first = text.codePointAt(0);
        return first >= 0xe000 && first <= 0xf8ff
                ? first == 0xf02d ? "–" : "•"
                : first == 'o' || first == '§' ? "•" : text;
    }

    /** The whole number that an attribute holds. */
    public static int whole(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
