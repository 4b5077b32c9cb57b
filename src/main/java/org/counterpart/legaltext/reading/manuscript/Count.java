package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A printed number as one counts with it: digits of any script, roman ones, letters, words and signs, with what stands before and after.
 *
 * @param prefix letters that belong to the number: "L" of "L. 121"
 * @param main 3 of "3a", "3-bis" and "III"
 * @param suffix "a" of "3a", "bis" of "3-bis", "1" of "3.1"; a capital where it stands before the plain number; empty where there is none
 */
public record Count(String prefix, int main, String suffix) {

    private static final Pattern DIGITS = Pattern.compile("(\\p{Lu}{0,3})[.\\s-]{0,2}(\\d{1,7})(.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ORDINAL = Pattern.compile("^\\.?\\s*(?:[ºª°]|(?:er|re|ère|ème|st|nd|rd|th|o)\\b)");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    /** "Article 2 A", which the French parliament puts before Article 2. */
    private static final Pattern BEFORE = Pattern.compile("\\s\\p{Lu}");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** What a printed number may be: "C" is a hundred or the third. Empty where one cannot count with it. */
    public static List<Count> of(String printed, ProvisionKind kind, Patterns patterns) {
        var opening = patterns.opening(printed, kind == ProvisionKind.ARTICLE);
        if (opening == null) {
            opening = patterns.opening(printed, kind != ProvisionKind.ARTICLE);
        }
        var known = opening != null && !opening.value().isEmpty();
        var number = Handles.westernDigits(
                        opening != null && known ? opening.value() + printed.substring(opening.rest()) : printed)
                .strip();
        var digits = DIGITS.matcher(number);
        if (digits.find()) {
            var prefix = digits.start() == 0 || known ? digits.group(1) : "";
            return List.of(new Count(prefix, Integer.parseInt(digits.group(2)), suffix(digits.group(3))));
        }
        return inLetters(number);
    }

    private static String suffix(String after) {
        var rest = ORDINAL.matcher(lowered(after)).replaceFirst("");
        var plain = SEPARATOR.matcher(rest).replaceAll("-").replaceAll("^-|-$", "");
        return BEFORE.matcher(rest).matches() ? plain : plain.toLowerCase(Locale.ROOT);
    }

    private static String lowered(String after) {
        var out = new StringBuilder();
        after.codePoints().forEach(c -> out.appendCodePoint(RAISED.indexOf(c) < 0 ? c : '0' + RAISED.indexOf(c)));
        return out.toString();
    }

    private static List<Count> inLetters(String number) {
        var counts = new ArrayList<Count>();
        var words = WORD.matcher(number).results().toList();
        if (words.isEmpty()) {
            return counts;
        }
        var word = words.getLast().group();
        if (words.size() > 1
                && word.length() == 1
                && Numerals.ofRoman(words.get(words.size() - 2).group().toUpperCase(Locale.ROOT)) > 0) {
            return List.of(new Count(
                    "",
                    Numerals.ofRoman(words.get(words.size() - 2).group().toUpperCase(Locale.ROOT)),
                    word.toLowerCase(Locale.ROOT)));
        }
        var roman = Numerals.ofRoman(word.toUpperCase(Locale.ROOT));
        if (roman > 0) {
            counts.add(new Count("", roman, ""));
        }
        if (word.codePointCount(0, word.length()) == 1 && Numerals.ofLetter(word.codePointAt(0)) > 0) {
            counts.add(new Count("", Numerals.ofLetter(word.codePointAt(0)), ""));
        }
        var chinese = Numerals.chinese(word.replaceAll("[第条條章节節编編款]", ""));
        if (!chinese.isEmpty()) {
            counts.add(new Count("", Integer.parseInt(chinese), ""));
        }
        return counts;
    }

    /** The reading that goes on from the last number, or the lowest: "I" is 1 and not the ninth letter. */
    public static @Nullable Count following(@Nullable Count last, List<Count> readings) {
        return readings.stream()
                .filter(count -> last != null && count.main() == last.main() + 1)
                .findFirst()
                .or(() -> readings.stream().min(Comparator.comparingInt(Count::main)))
                .orElse(null);
    }

    /** Whether it stands before the other where laws count up. */
    public boolean isBefore(Count other) {
        return main < other.main
                || (main == other.main && isPlain() && !other.suffix.equals(other.suffix.toUpperCase(Locale.ROOT)));
    }

    public boolean isPlain() {
        return suffix.isEmpty();
    }
}
