package org.counterpart.consultation.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Times;
import org.counterpart.base.ui.BothVersions;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.Timetable;

/** Two officers wrote the same draft: what each says in every field. */
class DraftConflict extends BothVersions {

    DraftConflict(OpeningPackage mine, Timetable myDates, Consultation theirs, Runnable keepMine, Runnable takeTheirs) {
        super(keepMine, takeTheirs);
        var words = theirs.words();
        line("consultation.title", mine.title(), words.title());
        line("consultation.language", mine.language(), words.language());
        line("consultation.summary", mine.summary(), words.summary());
        line("consultation.purpose", mine.purpose(), words.purpose());
        line("consultation.questions", lines(mine), lines(words));
        line("consultation.whoIsAsked", mine.whoIsAsked(), words.whoIsAsked());
        line("consultation.contact", mine.contact(), words.contact());
        line("consultation.timetable", dates(myDates), dates(theirs.timetable()));
    }

    private void line(String key, String mine, String theirs) {
        field(getTranslation(key), mine, theirs);
    }

    private static String lines(OpeningPackage words) {
        return String.join("\n", words.questions());
    }

    private String dates(Timetable dates) {
        var moments = Stream.of(
                        dates.opensAt(),
                        dates.contributionsCloseAt(),
                        dates.deliberationClosesAt(),
                        dates.answersDueAt())
                .map(moment -> moment == null ? "–" : Times.minute(moment, dates.zone(), getLocale()));
        var days = Stream.of(dates.decisionDueOn(), dates.followUpUntil())
                .map(day -> day == null ? "–" : Times.date(day, getLocale()));
        return Stream.concat(moments, days).collect(Collectors.joining("\n", "", "\n" + dates.zone()));
    }
}
