package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a pattern looks at grows with the text and not with its square, whatever the text is. */
class PatternsOfReadersTest {

    /** Asked of whole words with {@code matches}, never looked for. */
    private static final Set<String> WHOLE = Set.of(
            "Declaration.FORM", "Punctuation.CONJUNCTION", "AknIdentity.ADDRESS", "Titles.FILE_NAME", "Composer.ROMAN");

    /** Their callers cut the words; the last one counts its work. */
    private static final Set<String> BOUNDED = Set.of("Contents.PAGE", "LineJoiner.LAST_WORD", "MarkdownWords.SIGN");

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "x-",
            " ",
            "1",
            "1.",
            "1 ",
            "a ",
            "a.",
            "A ",
            ".",
            ". ",
            "…",
            ",",
            "-",
            "\t",
            "\n",
            " \n",
            "“",
            "\"",
            "«",
            "<",
            "<a",
            "<!--",
            "*",
            "**",
            "_",
            "(",
            "(a",
            "[",
            "[^",
            "](",
            "\\",
            "~~",
            "`",
            ":",
            "§",
            "§ 1 ",
            "^",
            "I",
            "iv",
            "一",
            "।",
            "1/",
            "|",
            "|-",
            "#",
            "# ",
            "&",
            "Article ",
            "(NR)",
            "¹",
            "'",
            ";",
            "{",
            "[ {",
            "1a",
            "1-A",
            " bis",
            "title:");

    private static final List<String> STARTS = List.of("", "a", "Article 1 ", "(", "1", "# ", "---\n");

    private long looks;

    private final class Counting implements CharSequence {

        private final String text;

        private Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            looks++;
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counting(text.substring(from, to));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private long work(Pattern pattern, String text, boolean whole) {
        looks = 0;
        var matcher = pattern.matcher(new Counting(text));
        if (whole) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                looks++;
            }
        }
        return looks;
    }

    private String worst(Pattern pattern, boolean whole) {
        for (var start : STARTS) {
            for (var piece : PIECES) {
                var times = 120 / piece.length() + 1;
                for (var end : List.of("", "\n!")) {
                    var once = work(pattern, start + piece.repeat(times) + end, whole);
                    var twice = work(pattern, start + piece.repeat(2 * times) + end, whole);
                    if (twice > 4_000 && twice > 2.7 * once) {
                        return start + "(" + piece + ")*" + end;
                    }
                }
            }
        }
        return "";
    }

    private static Map<String, Pattern> patterns()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        var root = Path.of(TextImporter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var found = new TreeMap<String, Pattern>();
        try (var files = Files.walk(root.resolve("org/counterpart/legaltext"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                var name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (!name.startsWith("org.counterpart.legaltext.reading.")
                        && !name.startsWith("org.counterpart.legaltext.model.")) {
                    continue;
                }
                var type = Class.forName(name);
                for (var field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                        field.setAccessible(true);
                        found.put(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                    }
                }
            }
        }
        return found;
    }

    @Tag("many")
    @Test
    void no_pattern_looks_at_one_character_again_and_again() throws Exception {
        var slow = new TreeMap<String, String>();
        patterns().forEach((name, pattern) -> {
            var worst = BOUNDED.contains(name) ? "" : worst(pattern, WHOLE.contains(name));
            if (!worst.isEmpty()) {
                slow.put(name, worst);
            }
        });
        assertThat(slow).isEmpty();
        assertThat(patterns()).hasSizeGreaterThan(80).containsKeys(BOUNDED.toArray(String[]::new));
    }

    @Tag("many")
    @Test
    void nor_does_one_that_the_words_of_a_language_make() throws Exception {
        var slow = new TreeMap<String, String>();
        for (var language : List.of("en", "fr", "de", "pt", "hu", "ru", "zh", "ar", "th")) {
            for (var field : Patterns.class.getDeclaredFields()) {
                field.setAccessible(true);
                if (!Modifier.isStatic(field.getModifiers())
                        && field.get(Patterns.of(language)) instanceof Pattern made) {
                    var begins = Pattern.compile("\\A(?:" + made.pattern() + ")", made.flags());
                    var worst = worst(begins, false);
                    if (!worst.isEmpty()) {
                        slow.put(language + "." + field.getName(), worst);
                    }
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void signs_of_markdown_that_never_close_are_counted_as_work() {
        var hostile = ("[" + "a".repeat(40)).repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextImporter.importAs(TextFormat.MARKDOWN, hostile, "law.md", 1_000_000))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tooLong");
    }
}
