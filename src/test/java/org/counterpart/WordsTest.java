package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterpart.base.ActKind;
import org.counterpart.base.Language;
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
        var all = load(bundle, Language.FIRST).stringPropertyNames();
        assertThat(all).allMatch(key -> key.startsWith(bundle + "."));
        for (var language : Language.ALL) {
            var own = load(bundle, language).stringPropertyNames();
            assertThat(own).as("asked for nowhere, in " + language).isSubsetOf(all);
            if (language.isComplete()) {
                assertThat(own).as("what is missing in " + language).containsAll(all);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_sentence_is_empty_or_breaks_its_pattern_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            var sentences = load(bundle, language);
            for (var key : sentences.stringPropertyNames()) {
                var sentence = sentences.getProperty(key);
                assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
                new MessageFormat(sentence, locale);
            }
        }
    }

    /** Which forms a language has is told by the Unicode consortium (CLDR); what is counted here stays below a million. */
    @ParameterizedTest
    @MethodSource("bundles")
    void every_number_has_all_the_forms_that_the_language_asks_for_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            var rules = PluralRules.forLocale(locale);
            var asked = IntStream.range(0, 1_000).mapToObj(rules::select).collect(Collectors.toSet());
            var sentences = load(bundle, language);
            for (var key : sentences.stringPropertyNames()) {
                for (var forms : forms(sentences.getProperty(key))) {
                    assertThat(forms).as(locale + " " + key).containsAll(asked);
                    assertThat(forms)
                            .as(locale + " " + key)
                            .allMatch(form -> form.matches("=\\d+") || asked.contains(form));
                }
            }
        }
    }

    /** The forms of each number in a sentence, by name. */
    private static List<Set<String>> forms(String sentence) {
        var pattern = new MessagePattern(sentence);
        var numbers = new ArrayList<Set<String>>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var begin = pattern.getPart(i);
            if (begin.getType() == MessagePattern.Part.Type.ARG_START
                    && begin.getArgType() == MessagePattern.ArgType.PLURAL) {
                numbers.add(IntStream.range(i, pattern.getLimitPartIndex(i))
                        .mapToObj(pattern::getPart)
                        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                        .map(pattern::getSubstring)
                        .collect(Collectors.toSet()));
            }
        }
        return numbers;
    }

    /** Forms are chosen by the language’s rules, not by limits of ours. */
    @ParameterizedTest
    @MethodSource("bundles")
    void nothing_is_chosen_by_a_limit_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            load(bundle, language)
                    .forEach((key, sentence) ->
                            assertThat((String) sentence).as(locale + " " + key).doesNotContain(",choice,"));
        }
    }

    /** A bare number before a word in the plural. */
    private static final Pattern COUNTED =
            Pattern.compile("\\{\\d\\} (?:\\p{L}+ )?\\p{L}{2,}s\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** Limits, which are never one; and names before their verb. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "\\} (characters|caractères|days|jours|secondes|conditions|articles|questions|"
                    + "milestones|pieces|seconds|preuves|ou plus|au plus|points les|elements|éléments|attributes|attributs|rows|lignes|sont permis|"
                    + "is|has|was|as|asks|applies|invites|announces|waits|stays|belongs|confirmed its|pas|sans|sous|vous|dans|des|les|pris|"
                    + "(has|is|was|a|on) \\p{L}+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @MethodSource("bundles")
    void one_of_something_is_said_in_the_singular_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            var sentences = load(bundle, language);
            for (var key : sentences.stringPropertyNames()) {
                var counted = COUNTED.matcher(withoutChoices(sentences.getProperty(key)));
                while (counted.find()) {
                    assertThat(counted.group()).as(locale + " " + key).containsPattern(NO_COUNT);
                }
            }
        }
    }

    /** A bare number before a verb in the plural. */
    private static final Pattern COUNTED_VERB =
            Pattern.compile("\\{\\d\\} (support|oppose|have|were|need|come|wait|ont|soutiennent)\\b");

    @ParameterizedTest
    @MethodSource("bundles")
    void one_of_something_does_what_it_does_in_the_singular_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            var sentences = load(bundle, language);
            for (var key : sentences.stringPropertyNames()) {
                assertThat(withoutChoices(sentences.getProperty(key)))
                        .as(locale + " " + key)
                        .doesNotContainPattern(COUNTED_VERB);
            }
        }
    }

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** What was awkward, untrue or frightening, and second words for what has one already. */
    private static final Map<Locale, Pattern> GIVEN_UP = Map.of(
            Locale.ENGLISH,
            Pattern.compile(
                    "no day or no time|Stop telling|It is new|Recognise it|[Ee]verybody may answer|[Ee]veryone admitted"
                            + "|As others will read|somebody used your address|it is followed what|‘|\\d%|\\}%| KB\\b"),
            Locale.FRENCH,
            Pattern.compile(
                    "se taisent|À Article|[Jj]alon|[Tt]éléverse|appariement|[Oo]rgane de modération|jours ouvrés"
                            + "|[Ll]e modérateur|[Ff]ormulation|(non|a été|encore|rien) déposé|[Dd]époser les|avec votre raison"
                            + "|[Ll]a raison (:|figure)|scindé|quelqu’un a utilisé votre adresse| Ko\\b"));

    @ParameterizedTest
    @MethodSource("bundles")
    void one_thing_has_one_word_and_what_was_untrue_or_awkward_stays_away_in(String bundle) throws IOException {
        for (var language : Language.ALL) {
            var locale = language.locale();
            var sentences = load(bundle, language);
            for (var key : sentences.stringPropertyNames()) {
                assertThat(sentences.getProperty(key))
                        .as(locale + " " + key)
                        .doesNotContainPattern(GIVEN_UP.getOrDefault(locale, NOTHING));
            }
        }
    }

    /** Where a sentence chooses by the number, it has said it. */
    private static String withoutChoices(String sentence) {
        var begin = Pattern.compile("\\{\\d,(plural|select),").matcher(sentence);
        if (!begin.find()) {
            return sentence;
        }
        var depth = 1;
        var end = begin.end();
        while (depth > 0) {
            depth += switch (sentence.charAt(end++)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
        }
        return withoutChoices(sentence.substring(0, begin.start()) + "#" + sentence.substring(end));
    }

    @Test
    void every_key_that_code_and_templates_name_has_a_sentence() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : Words.bundles()) {
            known.addAll(load(bundle, Language.FIRST).stringPropertyNames());
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

    /** A kind that moves to another module takes its sentences along; else its pages show the key. */
    @Test
    void every_constant_that_is_said_is_said_under_the_module_it_belongs_to() throws IOException {
        var said = new TreeSet<String>();
        for (var bundle : Words.bundles()) {
            said.addAll(load(bundle, Language.FIRST).stringPropertyNames());
        }
        said.removeIf(key -> !CONSTANT.matcher(key).find());
        var constants = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.counterpart").stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isEnum)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        // Acts between few are neither recorded nor told: nobody reads of them.
                        .filter(constant -> !(constant instanceof ActKind kind) || kind.isRecorded() || kind.isTold())
                        .map(constant -> Words.key((Enum<?>) constant))
                        .collect(Collectors.toCollection(TreeSet::new));
        var kinds = said.stream().map(WordsTest::kind).collect(Collectors.toSet());
        assertThat(kinds).isSubsetOf(constants.stream().map(WordsTest::kind).collect(Collectors.toSet()));
        assertThat(constants.stream().filter(key -> kinds.contains(kind(key)))).allMatch(key -> isKnown(said, key));
    }

    private static final Pattern CONSTANT = Pattern.compile("^[a-z]+\\.[A-Z][A-Za-z]+\\.[A-Z_]+(\\.|$)");

    private static String kind(String key) {
        return key.substring(0, key.indexOf('.', key.indexOf('.') + 1));
    }

    /** The key of a sentence, or the beginning of the keys of several that belong together. */
    private static boolean isKnown(TreeSet<String> known, String key) {
        var next = known.ceiling(key + ".");
        return known.contains(key) || (next != null && next.startsWith(key + "."));
    }

    private static Properties load(String bundle, Language language) throws IOException {
        var name = language.file(bundle);
        var properties = new Properties();
        try (var in = WordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in != null || !language.isComplete()).as(name).isTrue();
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return properties;
    }

    @Test
    void in_french_double_signs_and_quotation_marks_never_part_from_their_words() throws IOException {
        var words = new Words();
        for (var bundle : Words.bundles()) {
            for (var key : load(bundle, Language.nearest(Locale.FRENCH)).stringPropertyNames()) {
                var said = words.of(Locale.FRENCH, key);
                assertThat(said.replaceAll("https?:|\\d\\d:\\d\\d|\\{[a-z]+}", ""))
                        .as(key)
                        .doesNotContainPattern("[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]");
            }
        }
    }

    /** A sign between two words is part of a sentence: languages set it differently. */
    @Test
    void no_page_puts_a_colon_behind_words_of_its_own() throws IOException {
        try (var pages = Files.walk(Path.of("src/main"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                var path = page.toString();
                if (path.endsWith(".jte") || path.contains("/ui/") && path.endsWith(".java")) {
                    assertThat(Files.readString(page)).as(path).doesNotContainPattern("\\)}\\s?:\\s|\\+ \" ?: \"");
                }
            }
        }
    }
}
