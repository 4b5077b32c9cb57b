package org.counterpart.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every visible text, for both doors and for mail, from {@code src/main/resources/words/<module>[_fr].properties}. Keys begin with the
 * module's name. A sentence with arguments is a {@link Sentence}.
 */
@Component
public class Words implements I18NProvider {

    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Pattern BEFORE = Pattern.compile(" (?=[:;?!»])");
    private static final Pattern BEHIND = Pattern.compile("(?<=«) ");

    private final ResourceBundleMessageSource source = new Typeset();
    private final Map<Locale, Map<String, Sentence>> sentences = new ConcurrentHashMap<>();

    public Words() {
        source.setBasenames(bundles().stream().map(name -> "words/" + name).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
    }

    /** The sentence for a key; the key itself between exclamation marks where a translation is missing, so that it shows. */
    public String of(Locale locale, String key, Object... arguments) {
        var sentence = sentence(nearest(locale), key);
        return arguments.length == 0
                ? sentence.plain()
                : sentence.with(Arrays.stream(arguments)
                        .map(argument -> said(argument, locale))
                        .toArray());
    }

    /** A sentence with gaps that have names, as those of letters. */
    public String of(Locale locale, String key, Map<String, String> gaps) {
        return sentence(nearest(locale), key).with(gaps);
    }

    private Sentence sentence(Locale language, String key) {
        return sentences
                .computeIfAbsent(language, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, first -> {
                    var missing = "!" + key + "!";
                    var pattern = Objects.requireNonNullElse(source.getMessage(key, null, missing, language), missing);
                    return new Sentence(pattern, language);
                });
    }

    /** In French a colon, semicolon, question or exclamation mark and the inside of quotation marks never stand at another line's beginning. */
    private static final class Typeset extends ResourceBundleMessageSource {
        @Override
        protected @Nullable String getStringOrNull(ResourceBundle bundle, String key) {
            var sentence = super.getStringOrNull(bundle, key);
            return sentence == null || !bundle.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
                    ? sentence
                    : BEHIND.matcher(BEFORE.matcher(sentence).replaceAll("\u00a0"))
                            .replaceAll("\u00a0");
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
        var type = constant.getDeclaringClass();
        var module =
                type.getPackageName().substring("org.counterpart.".length()).replaceFirst("\\..*", "");
        return module + "." + type.getSimpleName() + "." + constant.name();
    }

    public String of(Locale locale, Problem problem) {
        return of(locale, problem.key(), problem.arguments().toArray());
    }

    /** The nearest language we have; English when none is near. */
    public static Locale nearest(Locale wanted) {
        return LOCALES.stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return of(nearest(locale), key, params);
    }

    /** Names of the bundles, without language: one for each module that has words. */
    public static Set<String> bundles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties"))
                    .map(r -> String.valueOf(r.getFilename()).replaceAll("(_[a-z]{2})?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
