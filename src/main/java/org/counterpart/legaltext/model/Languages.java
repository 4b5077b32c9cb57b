package org.counterpart.legaltext.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which language a text is in and in which direction it is written. */
public final class Languages {

    private static final Map<String, String> THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), code -> code, (a, b) -> a));
    /** Old and mistaken codes met in real files. */
    private static final Map<String, String> OTHERS =
            Map.of("fre", "fr", "ger", "de", "esp", "es", "gre", "el", "dut", "nl", "alb", "sq", "per", "fa");

    /** Vowels of many scripts are marks. */
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<Character, Set<String>> LETTERS = new HashMap<>();
    /** What a letter of its own counts for; a common word counts 1. */
    private static final double LETTER = 0.2;

    /** To each word its languages: one that several share tells less. */
    private static final Map<String, Set<String>> COMMON_WORDS = commonWords();

    /** Scripts that one language of our texts is written in. */
    private static final Map<UnicodeScript, String> OWN_SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    /** Different words of a language that tell it. */
    private static final int SEVERAL = 2;

    /** Part of the best score that lets a named language win: neighbours share many words. */
    private static final double BELIEVED = 0.6;

    private static final int SAMPLE = 20_000;
    /** Words of which so many have to be common ones of a language before a text is said to be in it. */
    private static final double SHARE = 0.06;
    /** How many times the score of the next language that of a short text has to be: measured, no sample is taken for another language from here on. */
    private static final double CLEARLY = 1.8;
    /** Words below which a share tells nothing. */
    private static final int FEW = 40;

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

    /** A guess from script and commonest words; "und" when nothing tells, or too little for anybody to be told. */
    public static String guess(String text) {
        var likeliest = likeliest(text);
        return likeliest.equals("ja") || isTold(likeliest, sample(text)) ? likeliest : "und";
    }

    /** The language whose ways of numbering are looked for: also of a few words that tell it from others by little. */
    public static String likeliest(String text) {
        var sample = sample(text);
        var scripts = sample.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        var kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0L);
        var most = scripts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty()) {
            return "und";
        }
        var script = most.get().getKey();
        if (script == UnicodeScript.ARABIC) {
            return arabicScript(sample);
        }
        if (script == UnicodeScript.HIRAGANA
                || (script == UnicodeScript.HAN && kana * 20 > most.get().getValue())) {
            return "ja";
        }
        var own = OWN_SCRIPTS.get(script);
        return own != null ? own : byWords(sample);
    }

    private static String sample(String text) {
        return text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    }

    /** A guess that believes what a file names where its words are about as likely of that language as of another. */
    public static String guess(String text, String named) {
        var guessed = guess(text);
        if (guessed.equals("und")) {
            return named;
        }
        var scores = scores(sample(text));
        return scores.getOrDefault(named, 0.0) >= BELIEVED * scores.getOrDefault(guessed, Double.MAX_VALUE)
                ? named
                : guessed;
    }

    /** How much of a text is common words of one language: the likelier its encoding and its language. */
    public static double plausibility(String text) {
        return scores(text).values().stream().mapToDouble(score -> score).max().orElse(0);
    }

    private static String byWords(String text) {
        return scores(text).entrySet().stream()
                .filter(score -> score.getValue() >= 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(language -> isCommon(language, text))
                .orElse("und");
    }

    /** Whether so many of the words are common ones of this language that it is not only the nearest of those that are known here. */
    private static boolean isCommon(String language, String text) {
        var words = words(text);
        var common = words.stream()
                .filter(word -> COMMON_WORDS.getOrDefault(word, Set.of()).contains(language))
                .count();
        return words.size() < FEW || common >= SHARE * words.size();
    }

    /** In a few words, whether several different ones tell it and no other language comes near: each has words that another has by chance. */
    private static boolean isTold(String language, String text) {
        var words = words(text);
        if (words.size() >= FEW || OWN_SCRIPTS.containsValue(language) || direction(text) == Direction.RTL) {
            return true;
        }
        var told = new HashMap<String, Double>();
        var several = 0;
        for (var word : new HashSet<>(words)) {
            var languages = COMMON_WORDS.getOrDefault(word, Set.of());
            languages.forEach(one -> told.merge(one, 1.0 / languages.size(), Double::sum));
            several += languages.contains(language) ? 1 : 0;
        }
        var best = told.getOrDefault(language, 0.0);
        return best >= 1
                && several >= SEVERAL
                && told.entrySet().stream()
                        .filter(other -> !other.getKey().equals(language))
                        .allMatch(other -> best >= CLEARLY * other.getValue());
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, Double> scores(String text) {
        var scores = new TreeMap<String, Double>();
        var words = new HashMap<String, Set<String>>();
        for (var word : WORD.split(text.toLowerCase(Locale.ROOT))) {
            var languages = COMMON_WORDS.getOrDefault(word, Set.of());
            for (var language : languages) {
                scores.merge(language, 1.0 / languages.size(), Double::sum);
                words.computeIfAbsent(language, unused -> new HashSet<>()).add(word);
            }
        }
        // One word that comes again and again tells no language: others have it too, though it is not among their
        // commonest.
        if (words.values().stream().anyMatch(found -> found.size() >= SEVERAL)) {
            words.values().removeIf(found -> found.size() < SEVERAL);
            scores.keySet().retainAll(words.keySet());
        }
        text.chars()
                .forEach(c -> LETTERS.getOrDefault((char) Character.toLowerCase(c), Set.of())
                        .forEach(language -> scores.merge(language, LETTER, Double::sum)));
        return scores;
    }

    /** Letters that Arabic has not. */
    private static String arabicScript(String text) {
        var persian = text.codePoints().filter(c -> "پچژگ".indexOf(c) >= 0).count();
        var urdu = text.codePoints().filter(c -> "ٹڈڑےں".indexOf(c) >= 0).count();
        var pashto = text.codePoints().filter(c -> "ټډړږښڼۍ".indexOf(c) >= 0).count();
        var kurdish = text.codePoints().filter(c -> "ێۆڵڕ".indexOf(c) >= 0).count();
        if (pashto * 200 > text.length() || kurdish * 100 > text.length()) {
            return pashto > kurdish ? "ps" : "ku";
        }
        if (urdu * 100 > text.length()) {
            return "ur";
        }
        return persian * 200 > text.length() ? "fa" : "ar";
    }

    private static Map<String, Set<String>> commonWords() {
        var words = new HashMap<String, Set<String>>();
        try (var in = Objects.requireNonNull(Languages.class.getResourceAsStream("/text/languages.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var lists = new Properties();
            lists.load(reader);
            for (var language : lists.stringPropertyNames()) {
                if (language.endsWith(".letters")) {
                    lists.getProperty(language)
                            .chars()
                            .forEach(c -> LETTERS.computeIfAbsent((char) c, unused -> new HashSet<>())
                                    .add(language.substring(0, 2)));
                    continue;
                }
                for (var word : lists.getProperty(language).split(" ")) {
                    words.computeIfAbsent(word, unused -> new HashSet<>()).add(language);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
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
