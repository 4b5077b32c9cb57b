package org.counterpart.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.Times;
import org.counterpart.drafting.Fields;
import org.jspecify.annotations.Nullable;

/** Opening package and timetable as fields: each word and each date by itself, the questions as lines of one. */
public final class OpeningFields {

    public static final String QUESTIONS = "questions";

    /** A new line inside of one question. */
    private static final char WITHIN = '\u2028';

    public static Fields of(OpeningPackage words, Timetable dates) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", words.title());
        fields.put("language", words.language());
        fields.put("summary", words.summary());
        fields.put("purpose", words.purpose());
        fields.put(
                QUESTIONS,
                words.questions().stream()
                        .map(question -> question.replace('\n', WITHIN))
                        .collect(Collectors.joining("\n")));
        fields.put("whoIsAsked", words.whoIsAsked());
        fields.put("contact", words.contact());
        fields.put("opensAt", said(dates.opensAt()));
        fields.put("contributionsCloseAt", said(dates.contributionsCloseAt()));
        fields.put("deliberationClosesAt", said(dates.deliberationClosesAt()));
        fields.put("answersDueAt", said(dates.answersDueAt()));
        fields.put("decisionDueOn", said(dates.decisionDueOn()));
        fields.put("followUpUntil", said(dates.followUpUntil()));
        fields.put("zone", dates.zone().getId());
        return new Fields(fields);
    }

    public static OpeningPackage words(Fields fields) {
        var questions = fields.get(QUESTIONS);
        return new OpeningPackage(
                fields.get("title"),
                fields.get("language"),
                fields.get("summary"),
                fields.get("purpose"),
                questions.isEmpty() ? List.of() : questions(questions),
                fields.get("whoIsAsked"),
                fields.get("contact"));
    }

    static List<String> questions(String lines) {
        return Arrays.stream(lines.split("\n"))
                .map(question -> question.replace(WITHIN, '\n'))
                .toList();
    }

    public static Timetable dates(Fields fields) {
        var zone = fields.get("zone");
        return new Timetable(
                zone.isEmpty() ? Times.SITE : ZoneId.of(zone),
                instant(fields.get("opensAt")),
                instant(fields.get("contributionsCloseAt")),
                instant(fields.get("deliberationClosesAt")),
                instant(fields.get("answersDueAt")),
                day(fields.get("decisionDueOn")),
                day(fields.get("followUpUntil")));
    }

    private static String said(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }

    static @Nullable Instant instant(String words) {
        return words.isEmpty() ? null : Instant.parse(words);
    }

    static @Nullable LocalDate day(String words) {
        return words.isEmpty() ? null : LocalDate.parse(words);
    }

    private OpeningFields() {}
}
