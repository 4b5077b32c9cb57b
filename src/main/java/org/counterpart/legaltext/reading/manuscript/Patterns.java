package org.counterpart.legaltext.reading.manuscript;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/** How the laws of one language begin their parts: the words are data, one file for each language under {@code text/patterns}. */
public final class Patterns {

    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "pt", "it", "de", "nl", "sl", "hr", "bs", "sr", "mk", "bg", "ru", "uk", "pl", "cs", "sk",
            "hu", "ro", "el", "sq", "tr", "az", "ka", "hy", "ar", "fa", "he", "sw", "id", "ms", "vi", "fi", "sv", "da",
            "no", "is", "et", "lv", "lt", "ca", "zh", "ja", "ko", "hi", "th", "bn", "ne", "ur", "am", "ta", "km", "my",
            "lo");

    private static final Map<String, ProvisionKind> DIVISIONS = Map.of(
            "book", ProvisionKind.BOOK,
            "part", ProvisionKind.PART,
            "title", ProvisionKind.TITLE,
            "chapter", ProvisionKind.CHAPTER,
            "section", ProvisionKind.SECTION,
            "subsection", ProvisionKind.SUBDIVISION,
            "annex", ProvisionKind.ANNEX);

    /** "R. 4-1": the letter belongs to the number. */
    private static final Pattern PREFIX = Pattern.compile("^(\\p{Lu}{1,3})[.-]?\\s?(?=\\p{Nd})");

    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");
    /** Letters of a line that only says what comes. */
    private static final int ANNOUNCEMENT = 150;
    /** Letters of a word for laws that others are put together with. */
    private static final int COMPOUNDED = 6;

    /** Words of what only names a kind of law, and letters of those among them that name nothing. */
    private static final int KIND = 4;

    private static final int PARTICLE = 2;
    /** Letters at the beginning of a line in which its first words are. */
    private static final int BEGINNING = 100;

    private static final Map<String, Patterns> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, String> ordinals = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<ProvisionKind, Pattern> divisions = new EnumMap<>(ProvisionKind.class);
    private final @Nullable Pattern article;
    private final @Nullable Pattern otherwise;
    private final @Nullable Pattern paragraph;
    private final @Nullable Pattern point;
    private final Set<String> mentions;
    private final Set<String> laws;
    private final Set<String> contents;
    private final Set<String> recitals;

    private Patterns(String language) {
        this.language = language;
        read("any");
        read(language);
        var numbers = new Numbers(list("suffix"), words);
        article = numbers.compile(list("article"));
        otherwise = numbers.compile(list("otherwise"));
        paragraph = numbers.compile(list("paragraph"));
        point = numbers.compile(list("point"));
        DIVISIONS.forEach((name, kind) -> {
            var pattern = numbers.compile(list(name));
            if (pattern != null) {
                divisions.put(kind, pattern);
            }
        });
        mentions = new HashSet<>(list("mention"));
        laws = list("law").stream().map(Patterns::folded).collect(Collectors.toSet());
        contents = new HashSet<>(list("contents"));
        recitals = list("recitals").stream().map(Patterns::folded).collect(Collectors.toSet());
    }

    /** What an article is called, with # for its number: "article #". */
    public List<String> articles() {
        return Stream.concat(list("article").stream(), list("otherwise").stream())
                .toList();
    }

    /** Whether there are any of a language. */
    static boolean know(String language) {
        return LANGUAGES.contains(language);
    }

    /** Those of a language; the English ones where there are none for it. */
    public static Patterns of(String language) {
        return LOADED.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", Patterns::new);
    }

    /** BCP 47. */
    String language() {
        return language;
    }

    /** Those of the language whose word for article the most of these paragraphs begin with; null where none does. */
    static @Nullable Patterns named(List<Paragraph> paragraphs) {
        Patterns best = null;
        var most = 0L;
        for (var language : LANGUAGES) {
            var patterns = of(language);
            var found = paragraphs.stream().filter(patterns::opensArticle).count();
            if (found > most) {
                most = found;
                best = patterns;
            }
        }
        return best;
    }

    private boolean opensArticle(Paragraph paragraph) {
        var text = paragraph.isPlain() ? paragraph.text() : "";
        var found = match(article, ProvisionKind.ARTICLE, text);
        if (found == null) {
            found = match(otherwise, ProvisionKind.ARTICLE, text);
        }
        return found != null && opens(text, found);
    }

    /** What a line opens; null when it opens nothing. @param other whether articles are called by the other word */
    public @Nullable Opening opening(String line, boolean other) {
        var found = match(other ? otherwise : article, ProvisionKind.ARTICLE, line);
        if (found != null) {
            return found;
        }
        for (var division : divisions.entrySet()) {
            found = match(division.getValue(), division.getKey(), line);
            if (found != null) {
                return found;
            }
        }
        var plain = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return list("preamble").contains(plain.strip().toLowerCase(Locale.ROOT))
                ? new Opening(ProvisionKind.PREAMBLE, "", "", 0)
                : null;
    }

    /** "Subsection (1)", "Parágrafo único", "Item (a)": the kind of paragraph that a word opens. */
    @Nullable
    Opening worded(String line) {
        var found = match(paragraph, ProvisionKind.PARAGRAPH, line);
        return found != null ? found : match(point, ProvisionKind.POINT, line);
    }

    /** Whether what follows "Article 7" on its line lets the line open an article, and not be a sentence that speaks of one. */
    public boolean opens(String line, Opening opening) {
        var rest = line.substring(opening.rest());
        var words = rest.strip();
        if (words.isEmpty()) {
            return true;
        }
        var first = words.codePointAt(0);
        if (words.startsWith("(")
                && words.length() > 1
                && Character.UnicodeScript.of(words.charAt(1)) == Character.UnicodeScript.HANGUL) {
            return true;
        }
        if (words.startsWith("(")) {
            return words.length() > 2 && Character.isLetterOrDigit(words.charAt(1)) && rest.startsWith(" ");
        }
        if (!Character.isLetterOrDigit(first)) {
            return ",;)".indexOf(first) < 0;
        }
        var word = words.split("[\\s.,:;]", 2)[0].toLowerCase(Locale.ROOT);
        var thai = Character.UnicodeScript.of(first) == Character.UnicodeScript.THAI;
        return !Punctuation.isSmall(first)
                && !mentions.contains(word)
                && !(Punctuation.isSpaceless(first)
                        && (thai || !Character.isWhitespace(rest.charAt(0)))
                        && mentions.stream().anyMatch(words::startsWith));
    }

    /** Whether a line opens an article by either word, or a division. */
    public boolean opensAny(String line) {
        var opening = opening(line, false);
        if (opening == null) {
            opening = opening(line, true);
        }
        return opening != null && opens(line, opening);
    }

    /** Whether a line announces what was looked at before a decision: what is numbered below it is no article. */
    boolean announcesRecitals(String line) {
        var plain = folded(line.length() > ANNOUNCEMENT ? line.substring(line.length() - ANNOUNCEMENT) : line)
                .strip();
        return !plain.endsWith(".")
                && (recitals.stream().anyMatch(plain::startsWith)
                        || plain.endsWith(":") && recitals.stream().anyMatch(plain::contains));
    }

    public boolean isContents(String line) {
        var plain = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return contents.contains(plain.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the words say that this is a law, a bill, a plan. */
    public boolean namesLaw(String line) {
        return Arrays.stream(folded(line).split("[^\\p{L}\\p{M}‌-]+")).anyMatch(this::isLaw)
                || laws.stream().anyMatch(law -> Punctuation.isSpaceless(law.codePointAt(0)) && line.contains(law));
    }

    /** Whether the words say only that: "ACT", "A BILL", "Projet de loi". */
    public boolean isKindOfLaw(String line) {
        var words = folded(line).split("[^\\p{L}\\p{M}‌-]+");
        return words.length <= KIND
                && line.chars().noneMatch(Character::isDigit)
                && Arrays.stream(words).allMatch(word -> word.length() <= PARTICLE || laws.contains(word))
                && namesLaw(line);
    }

    /** Many languages put words together: "Bundeswaldgesetz". */
    private boolean isLaw(String word) {
        return laws.contains(word) || laws.stream().anyMatch(law -> law.length() >= COMPOUNDED && word.endsWith(law));
    }

    /** As small letters without accents: capitals are often printed without. */
    private static String folded(String words) {
        var apart = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether a line is one of the words of a list, and nothing else. */
    public boolean is(String key, String line) {
        return list(key).contains(inWords(line));
    }

    /** Whether a line begins with one of the words of a list, and goes on. */
    public boolean begins(String key, String line) {
        var start = inWords(line.length() > BEGINNING ? line.substring(0, BEGINNING) : line) + " ";
        return list(key).stream().anyMatch(word -> start.startsWith(word + " ") && start.length() > word.length() + 1);
    }

    private static String inWords(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
    }

    boolean isConclusion(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return list("conclusion").stream()
                .anyMatch(begin -> lower.startsWith(begin + " ") || lower.startsWith(begin + ","));
    }

    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    private @Nullable Opening match(@Nullable Pattern pattern, ProvisionKind kind, String line) {
        if (pattern == null) {
            return null;
        }
        var match = pattern.matcher(line);
        return match.lookingAt() ? new Opening(kind, match.group().strip(), value(match), match.end()) : null;
    }

    private String value(Matcher match) {
        for (var i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                var number = match.group(i).replaceAll("\\s+", " ").replaceAll("\\.?\\s?[ºª°]", "");
                var known = ordinals.get(plain(number));
                var chinese = Numerals.chinese(number);
                var letter = i < match.groupCount() && match.group(i + 1) != null ? match.group(i + 1) : "";
                return known != null
                        ? known
                        : chinese.isEmpty() ? PREFIX.matcher(number).replaceFirst("$1") + letter : chinese;
            }
        }
        return "";
    }

    /** Without the differences between Turkish and other letters i. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
    }

    private void read(String language) {
        var file = new Properties();
        try (var in = Objects.requireNonNull(
                        Patterns.class.getResourceAsStream("/text/patterns/" + language + ".properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var key : file.stringPropertyNames()) {
            var values = Arrays.stream(file.getProperty(key).split(","))
                    .map(String::strip)
                    .toList();
            if (key.equals("ordinals")) {
                for (var i = 0; i < values.size(); i++) {
                    var value = Integer.toString(i + 1);
                    Arrays.stream(values.get(i).split("/")).forEach(form -> {
                        words.add(form);
                        ordinals.putIfAbsent(plain(form), value);
                    });
                }
            } else {
                lists.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(values);
            }
        }
    }
}
