package org.counterpart.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How dates and deadlines are said, always in the zone of the process they belong to. */
public final class Times {

    public static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
                .format(day);
    }

    public static String date(Instant instant, ZoneId zone, Locale locale) {
        return date(LocalDate.ofInstant(instant, zone), locale);
    }

    /** "Friday 4 December 2026, 18:00". */
    public static String minute(Instant instant, ZoneId zone, Locale locale) {
        var pattern = locale.getLanguage().equals("fr") ? "EEEE d MMMM yyyy 'à' HH:mm" : "EEEE d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** Days that are left, as people count them: the deadline's date less today's, both in the process's zone. */
    public static long daysLeft(Instant now, Instant until, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(until, zone));
    }

    private Times() {}
}
