package org.counterpart.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterpart.base.Isolate;
import org.counterpart.base.Term;
import org.counterpart.base.Times;
import org.counterpart.base.VoteCount;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentences of a notice, in its reader's language. The one place that says a date in a mail: always with its zone, and what it was. */
@Component
class Sentences {

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    String subject(Notice notice) {
        return sentence("subject", notice);
    }

    /** What happened, and on lines of their own the dates that moved. */
    String line(Notice notice) {
        var lines = new ArrayList<String>();
        lines.add(sentence("line", notice));
        lines.addAll(moved(notice.terms(), notice.reader().locale()));
        return String.join("\n", lines);
    }

    /** What the act says beyond its sentence. */
    @Nullable
    String detail(Notice notice) {
        return VoteCount.said(
                words, notice.reader().locale(), notice.kind(), notice.filling().detail());
    }

    /** Title, organisation, consultation, when, detail. */
    private String sentence(String form, Notice notice) {
        var locale = notice.reader().locale();
        var filling = notice.filling();
        var process = notice.process();
        return words.of(
                locale,
                notice.kind().key() + "." + form,
                Isolate.of(filling.title()),
                said(filling.organisation()),
                process == null ? "" : Isolate.of(process.title()),
                when(notice.term(), locale),
                said(detail(notice)));
    }

    private List<String> moved(List<Term> terms, Locale locale) {
        return terms.stream()
                .filter(term -> term.before() != null)
                .map(term -> words.of(
                        locale,
                        "notification.moved",
                        words.of(locale, "notification.date." + term.of()),
                        when(term, locale),
                        when(new Term(term.of(), null, term.before(), term.zone()), locale)))
                .toList();
    }

    private static String when(@Nullable Term term, Locale locale) {
        if (term == null) {
            return "";
        }
        return term.of().isDay() ? Times.weekday(term.day(), locale) : Times.moment(term.at(), term.zone(), locale);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : Isolate.of(text);
    }
}
