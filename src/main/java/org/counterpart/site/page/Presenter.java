package org.counterpart.site.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.counterpart.base.Markdown;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.web.Page;
import org.counterpart.legaltext.comparison.AmendmentSentence;
import org.counterpart.legaltext.comparison.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * How templates say things: in the reader's language and in the zone of what the page is about.
 *
 * @param now the database's time when the page was made
 */
public record Presenter(Page page, Instant now, ZoneId zone) {

    public String t(String key, Object... arguments) {
        return page.t(key, arguments);
    }

    public String t(Enum<?> constant) {
        return page.t(constant);
    }

    public String to(String address) {
        return page.to(address);
    }

    public Locale locale() {
        return page.locale();
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : Times.date(instant, zone, locale());
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : Times.date(day, locale());
    }

    /** Date and minute in the page's zone, with the zone's name: a deadline without one is none. */
    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : Times.moment(instant, zone, locale());
    }

    /** For programs: HTML knows no finer times. */
    public String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public long daysLeft(Instant until) {
        return Times.daysLeft(now, until, zone);
    }

    public long daysLeft(Instant until, ZoneId where) {
        return Times.daysLeft(now, until, where);
    }

    public String date(@Nullable Instant instant, ZoneId where) {
        return instant == null ? "" : Times.date(instant, where, locale());
    }

    public LocalDate today() {
        return Times.day(now, zone);
    }

    /** Days by which a date has passed; 0 when it has not. */
    public int daysLate(LocalDate due) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(due, today())));
    }

    /** A day that has passed without the thing being done: how long ago; empty when it has not. */
    public String late(int days) {
        return days == 0 ? "" : t("site.daysLate", days);
    }

    /** A proposed wording in drafting language; empty where nothing changes. */
    public String drafting(String article, List<WordDiff.Segment> proposal) {
        return AmendmentSentence.of(
                article, side(proposal, WordDiff.Kind.INSERT), side(proposal, WordDiff.Kind.DELETE), this::t);
    }

    private static String side(List<WordDiff.Segment> difference, WordDiff.Kind without) {
        return difference.stream()
                .filter(segment -> segment.kind() != without)
                .map(WordDiff.Segment::text)
                .collect(Collectors.joining());
    }

    /** Words of people as clean HTML. */
    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    public String excerpt(String markdown, int limit) {
        return Markdown.excerpt(markdown, limit);
    }

    /** C-0142. */
    public static String number(int contribution) {
        return Reference.contribution(contribution);
    }
}
