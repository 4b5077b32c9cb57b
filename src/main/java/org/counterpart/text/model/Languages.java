package org.counterpart.text.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which language a text is in and in which direction it is written. */
public final class Languages {

    private static final Map<String, String> THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), code -> code, (a, b) -> a));
    /** Old and mistaken codes met in real files. */
    private static final Map<String, String> OTHERS =
            Map.of("fre", "fr", "ger", "de", "esp", "es", "gre", "el", "dut", "nl", "alb", "sq", "per", "fa");

    private static final Map<String, List<String>> COMMON_WORDS = Map.of(
            "en", List.of("the", "of", "and", "to", "shall", "which"),
            "fr", List.of("le", "les", "des", "et", "du", "est", "aux"),
            "it", List.of("il", "di", "della", "che", "del", "per"),
            "es", List.of("el", "los", "las", "y", "del", "por"),
            "pt", List.of("o", "os", "da", "do", "não", "em"),
            "de", List.of("der", "die", "und", "das", "des", "zu"),
            "sl", List.of("je", "se", "za", "ali", "iz", "člen"));

    /** The BCP 47 code for what a file names; null when it names none that exists. */
    public static @Nullable String named(String code) {
        var lower = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var primary = lower.contains("-") ? lower.substring(0, lower.indexOf('-')) : lower;
        if (primary.length() == 2) {
            return Arrays.asList(Locale.getISOLanguages()).contains(primary) ? primary : null;
        }
        var known = THREE_LETTERS.get(primary);
        return known != null ? known : OTHERS.get(primary);
    }

    /** A guess from script and commonest words; "und" when nothing tells. */
    public static String guess(String text) {
        var sample = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        if (direction(sample) == Direction.RTL) {
            return sample.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW)
                    ? "he"
                    : "ar";
        }
        var counts = Arrays.stream(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        var best = "und";
        var most = 4L;
        for (var language : COMMON_WORDS.entrySet()) {
            var hits = new HashSet<>(language.getValue())
                    .stream().mapToLong(word -> counts.getOrDefault(word, 0L)).sum();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }

    /** By what most letters say, whatever the file claims. */
    public static Direction direction(String text) {
        var balance = text.codePoints()
                .limit(50_000)
                .map(c -> switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                    default -> 0;
                })
                .sum();
        return balance > 0 ? Direction.RTL : Direction.LTR;
    }

    private Languages() {}
}
