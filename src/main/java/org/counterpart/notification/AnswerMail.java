package org.counterpart.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterpart.base.Cut;
import org.counterpart.base.Isolate;
import org.counterpart.base.Markdown;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.response.AnswerLetter;
import org.counterpart.response.LettersOfAnswers;
import org.springframework.stereotype.Component;

/**
 * The letter of answers as paragraphs of a mail: first what became of the points, then point by point, last where to read on. It is read when it
 * is written, so that what was corrected before it is sent is in it.
 */
@Component
class AnswerMail {

    /** Characters of all reasons that a mail bears; in a longer one each is cut, and the letter behind the link has it whole. */
    private static final int REASONS = 200_000;

    private static final int OF_REASON = 300;
    private static final int OF_WORDS = 240;

    private final LettersOfAnswers letters;
    private final Words words;

    AnswerMail(LettersOfAnswers letters, Words words) {
        this.letters = letters;
        this.words = words;
    }

    /**
     * @param line what happened, in one sentence
     * @throws IllegalStateException where the contributor has no answer: then the notice is not right any more
     */
    List<MailPaper.Item> items(Notice notice, String line) {
        var process = notice.process();
        var contributor = notice.organisation();
        var letter = process == null || contributor == null
                ? Optional.<AnswerLetter>empty()
                : letters.find(process.id(), contributor);
        return letter.map(found -> items(found, notice, line))
                .orElseThrow(() -> new IllegalStateException("no answer to tell of"));
    }

    private List<MailPaper.Item> items(AnswerLetter letter, Notice notice, String line) {
        var locale = notice.reader().locale();
        var whole = letter.points().stream()
                        .mapToLong(point -> point.reason().length())
                        .sum()
                <= REASONS;
        var items = new ArrayList<MailPaper.Item>();
        items.add(new MailPaper.Item(null, summary(letter, line, whole, locale), null, notice.path()));
        letter.points().forEach(point -> items.add(point(letter, point, whole, locale)));
        items.add(
                new MailPaper.Item(null, onward(letter, locale), null, "/consultations/" + letter.slug() + "/answers"));
        return items;
    }

    private String summary(AnswerLetter letter, String line, boolean whole, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(line);
        lines.add(words.of(
                locale,
                "response.letter.lead",
                Isolate.of(letter.institution()),
                Isolate.of(letter.title()),
                Times.date(letter.publishedAt(), letter.zone(), locale)));
        lines.add(letter.outcomes().entrySet().stream()
                .map(each -> words.of(
                        locale, "base.labelled", words.of(locale, each.getKey()), String.valueOf(each.getValue())))
                .collect(Collectors.joining(" · ")));
        if (!letter.withdrawn().isEmpty()) {
            lines.add(words.of(
                    locale,
                    "response.letter.withdrawn",
                    letter.withdrawn().size(),
                    letter.withdrawn().stream().map(Reference::contribution).collect(Collectors.joining(", "))));
        }
        lines.add(words.of(locale, whole ? "response.letter.file" : "response.letter.file.cut"));
        return String.join("\n", lines);
    }

    private MailPaper.Item point(AnswerLetter letter, AnswerLetter.Answered point, boolean whole, Locale locale) {
        var head = Reference.contribution(point.number()) + " · " + Isolate.of(point.title()) + " · "
                + words.of(locale, point.outcome());
        var answer = new ArrayList<String>();
        answer.add(Isolate.of(whole ? Markdown.plain(point.reason()) : Markdown.excerpt(point.reason(), OF_REASON)));
        var change = point.change();
        if (change != null) {
            answer.add(words.of(
                    locale,
                    change.made() ? "response.letter.changed" : "response.letter.toChange",
                    Isolate.of(change.label())));
        }
        if (point.others() > 0) {
            answer.add(words.of(locale, "response.letter.others", point.others()));
        }
        for (var one : point.corrections()) {
            answer.add(words.of(locale, "response.letter.corrected", Times.date(one.at(), letter.zone(), locale)));
            answer.add(words.of(locale, "notification.quoted", Isolate.of(Markdown.excerpt(one.before(), OF_REASON))));
        }
        return new MailPaper.Item(null, head, said(point), "/contributions/" + point.number())
                .answered(answer.stream().filter(said -> !said.isBlank()).collect(Collectors.joining("\n")));
    }

    /** What the contributor said, as far as it is needed to know it again; of an amendment the words that it proposes. */
    private static String said(AnswerLetter.Answered point) {
        var proposed = point.proposed();
        var own = proposed == null || proposed.isBlank() ? point.words() : proposed;
        return Isolate.of(Cut.to(own.replaceAll("\\s+", " ").strip(), OF_WORDS));
    }

    private String onward(AnswerLetter letter, Locale locale) {
        return letter.contact().isBlank()
                ? words.of(locale, "response.letter.all")
                : words.of(locale, "response.letter.contact", Isolate.of(letter.contact())) + "\n"
                        + words.of(locale, "response.letter.all");
    }
}
