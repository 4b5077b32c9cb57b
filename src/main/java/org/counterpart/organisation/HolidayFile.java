package org.counterpart.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * The holidays in an iCalendar file (RFC 5545): whole days, of one day or several, also those that come back every year. What is no whole day,
 * comes back more often or has no name is named with its line and left out.
 */
final class HolidayFile {

    /** Bytes; the holidays of ten years of any country are a tenth of it. */
    static final int LIMIT = 1024 * 1024;

    /** The longest event that is taken for a holiday, in days. */
    static final int LONGEST = 31;

    /** So many days are taken from one file. */
    static final int MOST = 1_000;

    private final LocalDate from;
    private final LocalDate until;
    private final Map<LocalDate, String> days = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Days before the one or after the other are left alone. */
    HolidayFile(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Refuses at "file" what is no calendar, naming the line where it ends to be one. */
    List<Holiday> read(byte[] content) {
        var text = text(content);
        var lines = beginnings(text);
        List<VEvent> events = calendar(text).getComponents(Component.VEVENT);
        most(events.size());
        for (var i = 0; i < events.size(); i++) {
            var line = i < lines.size() ? lines.get(i) : 0;
            take(events.get(i), line);
            most(days.size());
        }
        return days.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    private static void most(int count) {
        if (count > MOST) {
            throw new Refused(Problem.at("file", "organisation.holidays.file.tooMany", MOST));
        }
    }

    private static String text(byte[] content) {
        if (content.length > LIMIT) {
            throw new Refused(Problem.at("file", "base.file.tooLarge", LIMIT / 1024 / 1024));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.at("file", "organisation.holidays.file.notText"));
        }
    }

    /** The lines on which events begin, counted from 1: the library does not keep them. */
    private static List<Integer> beginnings(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().toUpperCase(Locale.ROOT).equals("BEGIN:VEVENT"))
                .map(i -> i + 1)
                .boxed()
                .toList();
    }

    private static Calendar calendar(String text) {
        if (!text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new Refused(Problem.at("file", "organisation.holidays.file.noCalendar"));
        }
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (ParserException e) {
            throw new Refused(
                    e.getLineNo() > 0
                            ? Problem.at("file", "organisation.holidays.file.broken", e.getLineNo())
                            : Problem.at("file", "organisation.holidays.file.noCalendar"));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Refused(Problem.at("file", "organisation.holidays.file.noCalendar"));
        }
    }

    private void take(VEvent event, int line) {
        if (value(event, Property.STATUS).equals("CANCELLED")) {
            return;
        }
        var name = value(event, Property.SUMMARY).strip();
        if (Unseen.all(name)) {
            refuse("noName", line);
        } else if (name.length() > 160) {
            refuse("longName", line);
        } else if (!value(event, Property.DTSTART).matches("[0-9]{8}")) {
            refuse("noDay", line);
        } else if (!isYearly(event)) {
            refuse("tooOften", line);
        } else {
            takeDays(event, name, line);
        }
    }

    private void takeDays(VEvent event, String name, int line) {
        try {
            var spans = event.<LocalDate>calculateRecurrenceSet(new Period<>(from, until));
            if (event.getProperty(Property.RRULE).isPresent()
                    && spans.size() > ChronoUnit.YEARS.between(from, until) + 2) {
                refuse("tooOften", line);
                return;
            }
            var taken = new ArrayList<LocalDate>();
            for (var span : spans) {
                var first = span.getStart();
                // RFC 5545 wants the day after; many write the day itself.
                var end = span.getEnd().equals(first) ? first.plusDays(1) : span.getEnd();
                if (end.isBefore(first)) {
                    refuse("endsBefore", line);
                    return;
                }
                if (ChronoUnit.DAYS.between(first, end) > LONGEST) {
                    refuse("tooLong", line);
                    return;
                }
                first.datesUntil(end).forEach(taken::add);
            }
            taken.forEach(day -> put(day, name));
        } catch (DateTimeException | IllegalArgumentException | ClassCastException e) {
            // Days and hours mixed in one event: the library finds out while it counts.
            refuse("noDay", line);
        }
    }

    private void put(LocalDate day, String name) {
        if (!day.isBefore(from) && !day.isAfter(until)) {
            days.merge(
                    day,
                    name,
                    (one, other) ->
                            one.contains(other) || one.length() + other.length() > 150 ? one : one + " / " + other);
        }
    }

    /** Once, or every year: what comes back every second, or is taken out so often, would keep the machine busy. An event may have several rules. */
    private static boolean isYearly(VEvent event) {
        return event.getProperties(Property.EXRULE).isEmpty()
                && event.getProperties(Property.RRULE).stream()
                        .map(rule -> words(rule).toUpperCase(Locale.ROOT))
                        .allMatch(rule -> rule.contains("FREQ=YEARLY")
                                && !rule.contains("BYHOUR")
                                && !rule.contains("BYMINUTE")
                                && !rule.contains("BYSECOND"));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(HolidayFile::words).orElse("");
    }

    private static String words(@Nullable Property property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private void refuse(String why, int line) {
        problems.add(Problem.at("file", "organisation.holidays.line." + why, line));
    }
}
