package org.counterpart.base.ui;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterpart.base.Language;

/** A day whose month is written out, in any language of ours, in capitals or not: "6 february 2027", "samedi 1er févr. 2027". */
final class WrittenDay {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er|st|nd|rd|th|\\.)? (\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?, )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    /** The day; empty where this is none. */
    static Optional<LocalDate> of(String words) {
        var plain = folded(words.strip().replaceAll("\\s+", " "));
        var dayFirst = DAY_FIRST.matcher(plain);
        var monthFirst = MONTH_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return day(dayFirst, 1, 2);
        }
        return monthFirst.matches() ? day(monthFirst, 2, 1) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found, int day, int month) {
        var number = MONTHS.get(found.group(month));
        try {
            return number == null
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(Integer.parseInt(found.group(3)), number, Integer.parseInt(found.group(day))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : Language.ALL) {
            var names = new DateFormatSymbols(language.locale());
            for (var month = 1; month <= 12; month++) {
                months.put(folded(names.getMonths()[month - 1]), month);
                months.put(folded(names.getShortMonths()[month - 1]), month);
            }
        }
        return Map.copyOf(months);
    }

    /** Small, without accents and without the full stop of what is cut short. */
    private static String folded(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private WrittenDay() {}
}
