package org.counterpart.base;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How dates and deadlines are said, always in the zone of the process they belong to. */
public final class Times {

    /**
     * Where a thing belongs to no process and no jurisdiction, such as the outbox or the record of the whole site, its moments are said in
     * this zone, and the zone is named. It is nobody's today.
     */
    public static final ZoneId SITE = ZoneOffset.UTC;

    /** Names of zones in the languages that were last asked for, readers may name any: finding one out takes longer than saying it. */
    private static final LoadingCache<Locale, Map<ZoneId, String>> ZONES =
            Caffeine.newBuilder().maximumSize(50).build(locale -> new ConcurrentHashMap<>());

    /**
     * The day on which a moment falls for those whom it concerns: in the zone of their consultation, else of their jurisdiction. The only
     * way from a moment to a day.
     */
    public static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    public static String date(LocalDate day, Locale locale) {
        return Language.nearest(locale).date().format(day);
    }

    public static String date(Instant instant, ZoneId zone, Locale locale) {
        return date(day(instant, zone), locale);
    }

    /** "Friday 4 December 2026, 18:00", where the zone has just been said. */
    public static String minute(Instant instant, ZoneId zone, Locale locale) {
        return minute(LocalDateTime.ofInstant(instant, zone), locale);
    }

    /** The same of what the clocks on the wall show. */
    public static String minute(LocalDateTime moment, Locale locale) {
        return Language.nearest(locale).minute().format(moment);
    }

    /** "Friday 4 December 2026, 18:00 (Central European Time, Ljubljana)": whole by itself, for mail and wherever no zone stands beside. */
    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return minute(instant, zone, locale) + " (" + zone(zone, locale) + ")";
    }

    /** The same to the second: when something was received. */
    public static String second(Instant instant, ZoneId zone, Locale locale) {
        return weekday(day(instant, zone), locale) + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(LocalDateTime.ofInstant(instant, zone))
                + " (" + zone(zone, locale) + ")";
    }

    /** "Friday 4 December 2026". */
    public static String weekday(LocalDate day, Locale locale) {
        return Language.nearest(locale).weekday().format(day);
    }

    /** A zone by its name and its place, the same wherever a deadline is said: "Central European Time, Ljubljana". */
    public static String zone(ZoneId zone, Locale locale) {
        return ZONES.get(locale).computeIfAbsent(zone, first -> named(first, locale));
    }

    private static String named(ZoneId zone, Locale locale) {
        // The offset itself has no name but "Z", which nobody reads.
        var name = (zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone).getDisplayName(TextStyle.FULL, locale);
        var id = zone.getId();
        var place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return id.contains("/") && !id.startsWith("Etc/") ? name + ", " + place : name;
    }

    /** "18:04:59" on this machine's clock: that something has just been saved. No rule asks it. */
    public static String justNow(ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(LocalTime.now(zone));
    }

    /** Days that are left, as people count them: the deadline's date less today's, both in the process's zone. */
    public static long daysLeft(Instant now, Instant until, ZoneId zone) {
        return ChronoUnit.DAYS.between(day(now, zone), day(until, zone));
    }

    private Times() {}
}
