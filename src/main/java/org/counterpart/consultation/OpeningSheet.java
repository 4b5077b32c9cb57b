package org.counterpart.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.drafting.Sheet;

/** The fields of a draft and of a decision in words; moments are said in the institution's zone. */
public final class OpeningSheet implements Sheet {

    private final ZoneId zone;
    private final Locale locale;
    private final Sentences sentences;

    public OpeningSheet(ZoneId zone, Locale locale, Sentences sentences) {
        this.zone = zone;
        this.locale = locale;
        this.sentences = sentences;
    }

    @Override
    public String label(String field) {
        return sentences.of("consultation." + field);
    }

    @Override
    public String say(String field, String words) {
        if (words.isEmpty()) {
            return "";
        }
        return switch (field) {
            case OpeningFields.QUESTIONS -> String.join("\n\n", OpeningFields.questions(words));
            case "opensAt", "contributionsCloseAt", "deliberationClosesAt", "answersDueAt" ->
                Times.minute(Instant.parse(words), zone, locale);
            case "decisionDueOn", "followUpUntil" -> Times.date(LocalDate.parse(words), locale);
            case "zone" -> Times.zone(ZoneId.of(words), locale);
            default -> words;
        };
    }
}
