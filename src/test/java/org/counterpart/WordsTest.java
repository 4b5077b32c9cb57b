package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterpart.base.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every sentence, and every sentence that is asked for exists. */
class WordsTest {

    static Stream<String> bundles() {
        return Words.bundles().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_language_has_every_key_of(String bundle) throws IOException {
        var english = load(bundle, Locale.ENGLISH);
        var french = load(bundle, Locale.FRENCH);
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(bundle + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_sentence_is_empty_or_breaks_its_pattern_in(String bundle) throws IOException {
        for (var locale : Words.LOCALES) {
            var sentences = load(bundle, locale);
            for (var key : sentences.stringPropertyNames()) {
                var sentence = sentences.getProperty(key);
                assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
                // Templates of letters name what they fill in; everything else counts it.
                if (!sentence.contains("${")) {
                    new MessageFormat(sentence, locale);
                }
            }
        }
    }

    @Test
    void every_key_that_code_and_templates_name_has_a_sentence() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : Words.bundles()) {
            known.addAll(load(bundle, Locale.ENGLISH).stringPropertyNames());
        }
        var named = Pattern.compile(
                "\"((?:" + String.join("|", Words.bundles()) + ")\\.[a-z][A-Za-z]*(?:\\.[A-Za-z]+)*)\"");
        var missing = new TreeSet<String>();
        try (var files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/jte")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var matcher = named.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!isKnown(known, matcher.group(1))) {
                        missing.add(matcher.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The key of a sentence, or the beginning of the keys of several that belong together. */
    private static boolean isKnown(TreeSet<String> known, String key) {
        var next = known.ceiling(key + ".");
        return known.contains(key) || (next != null && next.startsWith(key + "."));
    }

    private static Properties load(String bundle, Locale locale) throws IOException {
        var name =
                "words/" + bundle + (locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage()) + ".properties";
        var properties = new Properties();
        try (var in = WordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
