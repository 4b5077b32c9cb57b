package org.counterpart.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Every visible text, for both doors and for mail, from {@code src/main/resources/words/<module>[_<tag>].properties}. Keys begin with the
 * module's name. A sentence with arguments is a {@link Sentence}.
 */
@Component
public class Words implements I18NProvider {

    /** What the keys of the constants of an enumeration begin with. */
    private static final ClassValue<String> KEYS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            var module =
                    type.getPackageName().substring("org.counterpart.".length()).replaceFirst("\\..*", "");
            return module + "." + type.getSimpleName() + ".";
        }
    };

    private final Map<Language, Map<String, String>> patterns =
            Language.ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::patterns));
    private final Map<Language, Map<String, Sentence>> sentences = new ConcurrentHashMap<>();

    /** The sentence for a key; in English where the language lacks it, and where it is missing there, the key between exclamation marks. */
    public String of(Locale locale, String key, Object... arguments) {
        var sentence = sentence(Language.nearest(locale), key);
        return arguments.length == 0
                ? sentence.plain()
                : sentence.with(Arrays.stream(arguments)
                        .map(argument -> said(argument, locale))
                        .toArray());
    }

    /** A sentence with gaps that have names, as those of letters. */
    public String of(Locale locale, String key, Map<String, String> gaps) {
        return sentence(Language.nearest(locale), key).with(gaps);
    }

    private Sentence sentence(Language language, String key) {
        return sentences
                .computeIfAbsent(language, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, first -> {
                    var pattern = Objects.requireNonNull(patterns.get(language)).get(key);
                    if (pattern == null && !language.equals(Language.FIRST)) {
                        return sentence(Language.FIRST, key);
                    }
                    return new Sentence(pattern == null ? "!" + key + "!" : pattern, language.locale());
                });
    }

    private static Map<String, String> patterns(Language language) {
        var patterns = new HashMap<String, String>();
        for (var bundle : bundles()) {
            load(language.file(bundle)).forEach((key, sentence) -> patterns.put(key, language.typeset(sentence)));
        }
        return patterns;
    }

    /** What stands in a file of words; nothing where it is not there yet. */
    private static Map<String, String> load(String file) {
        try {
            var resource = new ClassPathResource(file, Words.class.getClassLoader());
            var sentences = new HashMap<String, String>();
            if (resource.exists()) {
                PropertiesLoaderUtils.loadProperties(new EncodedResource(resource, StandardCharsets.UTF_8))
                        .forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days and moments among the arguments are said as everywhere else: a rule that refuses knows no language. */
    private static Object said(Object argument, Locale locale) {
        if (argument instanceof ZonedDateTime moment) {
            return Times.moment(moment.toInstant(), moment.getZone(), locale);
        }
        return argument instanceof LocalDate day ? Times.weekday(day, locale) : argument;
    }

    /** The sentence for a constant of an enumeration, under {@code <module>.<EnumName>.<CONSTANT>}. */
    public String of(Locale locale, Enum<?> constant) {
        return of(locale, key(constant));
    }

    /** The first package below the product's own is the module. */
    public static String key(Enum<?> constant) {
        return KEYS.get(constant.getDeclaringClass()) + constant.name();
    }

    public String of(Locale locale, Problem problem) {
        return of(locale, problem.key(), problem.arguments().toArray());
    }

    /** The nearest language we have; English when none is near. */
    public static Locale nearest(Locale wanted) {
        return Language.nearest(wanted).locale();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.ALL.stream().map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return of(locale, key, params);
    }

    /** Names of the bundles, without language: one for each module that has words. */
    public static Set<String> bundles() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
                            .getResources("classpath*:words/*.properties"))
                    .map(r -> String.valueOf(r.getFilename()).replaceAll("(_.*)?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
