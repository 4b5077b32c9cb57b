package org.counterpart.base;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A language of the interface: of pages, screens and mail. Each is a file {@code words/languages/<tag>.properties} beside its words; what the
 * file does not say is as the Unicode consortium has it (CLDR). All that differs between languages is asked here.
 */
public final class Language {

    private static final Pattern DAY = Pattern.compile("\\bd\\b");

    /** All of them, the first one first. */
    public static final List<Language> ALL = all();

    /** The language in which every sentence is there; another that lacks one says it in this. Its addresses have no prefix. */
    public static final Language FIRST = ALL.getFirst();

    private final Locale locale;
    private final Locale regional;
    private final String title;
    private final boolean complete;
    private final String prefix;
    private final Map<Long, String> days = new TreeMap<>();
    private final String unbrokenBefore;
    private final String unbrokenBehind;
    private final boolean twentyFourHours;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter minute;

    private Language(String tag, Properties own) {
        locale = Locale.forLanguageTag(tag);
        var likely = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
        regional = new Locale.Builder()
                .setLocale(locale)
                .setRegion(own.getProperty("region", likely))
                .build();
        var called = locale.getDisplayName(locale);
        title = called.substring(0, 1).toUpperCase(locale) + called.substring(1);
        complete = Boolean.parseBoolean(own.getProperty("complete", "true"));
        prefix = isFirst() ? "" : "/" + tag.toLowerCase(Locale.ROOT);
        own.stringPropertyNames().stream()
                .filter(name -> name.startsWith("day."))
                .forEach(name -> days.put(Long.valueOf(name.substring("day.".length())), own.getProperty(name, "")));
        unbrokenBefore = own.getProperty("unbroken.before", "");
        unbrokenBehind = own.getProperty("unbroken.behind", "");
        // The days of a process are those of one calendar, whichever else its readers have at home.
        var usual = DateTimePatternGenerator.getInstance(
                ULocale.forLocale(regional).setKeywordValue("calendar", "gregorian"));
        date = formatter(own, "date", usual.getBestPattern("yMMMMd"));
        weekday = formatter(own, "weekday", usual.getBestPattern("yMMMMEEEEd"));
        twentyFourHours = usual.getBestPattern("jm").contains("H");
        minute = formatter(own, "minute", usual.getBestPattern("yMMMMEEEEdHm"));
    }

    private DateTimeFormatter formatter(Properties own, String name, String usual) {
        var pattern = own.getProperty(name, usual);
        var builder = new DateTimeFormatterBuilder();
        var day = DAY.matcher(pattern);
        if (days.isEmpty() || !day.find()) {
            builder.appendPattern(pattern);
        } else {
            builder.appendPattern(pattern.substring(0, day.start()))
                    .appendText(ChronoField.DAY_OF_MONTH, days)
                    .appendPattern(pattern.substring(day.end()));
        }
        return builder.toFormatter(regional).withDecimalStyle(DecimalStyle.of(regional));
    }

    private static List<Language> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Language.class.getClassLoader())
                            .getResources("classpath*:words/languages/*.properties"))
                    .map(Language::read)
                    .sorted(Comparator.comparing((Language one) -> !one.isFirst())
                            .thenComparing(Language::tag))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language read(Resource file) {
        var own = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Language(String.valueOf(file.getFilename()).replace(".properties", ""), own);
    }

    /** The nearest language we have; the first one when none is near. */
    public static Language nearest(Locale wanted) {
        // Asked for each word of a page.
        for (var one : ALL) {
            if (one.locale.equals(wanted)) {
                return one;
            }
        }
        return ALL.stream()
                .filter(one -> one.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(FIRST);
    }

    /** The language that an address asks for by its prefix. */
    public static Language ofAddress(String address) {
        return ALL.stream()
                .filter(one -> !one.isFirst() && (address.equals(one.prefix) || address.startsWith(one.prefix + "/")))
                .findFirst()
                .orElse(FIRST);
    }

    private boolean isFirst() {
        return locale.equals(Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** With the region whose manner of writing days and hours is used. */
    public Locale regional() {
        return regional;
    }

    public boolean countsTwentyFourHours() {
        return twentyFourHours;
    }

    /** As HTML and HTTP name it: {@code fr}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What it calls itself, as it stands alone: “Français”. */
    public String title() {
        return title;
    }

    /** The same where there is little room: “FR”. */
    public String sign() {
        return tag().toUpperCase(Locale.ROOT);
    }

    /** Whether it is to have every sentence; where it is not, those that it lacks are said in the first language. */
    public boolean isComplete() {
        return complete;
    }

    /** The attribute of a page in it; none where it is written from left to right, as pages are. */
    public @Nullable String dir() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : null;
    }

    /** What its addresses begin with: {@code /fr}; empty for the first one. */
    public String prefix() {
        return prefix;
    }

    /** An address of ours in this language. */
    public String address(String plain) {
        return isFirst() || !plain.equals("/") ? prefix + plain : prefix;
    }

    /** The file of its words in a bundle. */
    public String file(String bundle) {
        return "words/" + bundle + (isFirst() ? "" : "_" + tag()) + ".properties";
    }

    /** How a day is written: “1 December 2026”. */
    DateTimeFormatter date() {
        return date;
    }

    /** “Tuesday 1 December 2026”. */
    DateTimeFormatter weekday() {
        return weekday;
    }

    /** “Tuesday 1 December 2026, 18:00”. */
    DateTimeFormatter minute() {
        return minute;
    }

    /** A sentence with its signs where they stay with their words at the end of a line. */
    String typeset(String sentence) {
        var set = new StringBuilder(sentence);
        for (var i = 0; i < set.length(); i++) {
            if (set.charAt(i) == ' '
                    && (i + 1 < set.length() && unbrokenBefore.indexOf(set.charAt(i + 1)) >= 0
                            || i > 0 && unbrokenBehind.indexOf(set.charAt(i - 1)) >= 0)) {
                set.setCharAt(i, '\u00a0');
            }
        }
        return set.toString();
    }

    @Override
    public String toString() {
        return tag();
    }
}
