package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Isolate;
import org.counterpart.base.Language;
import org.counterpart.base.Markdown;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.writing.Edition;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.legaltext.writing.UnitBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a document that can be posted and filed: what became of the points in a few lines, then point by point, last where to read on. It
 * is itself a text, so whatever writes texts writes it.
 */
final class AnswerLetterFile {

    private final AnswerLetter letter;
    private final Map<AnswerLetter.Change, AnswerLetterRepository.Wordings> wordings;
    private final Words words;
    private final Locale reader;
    private final CounterpartProperties properties;

    AnswerLetterFile(
            AnswerLetter letter,
            Map<AnswerLetter.Change, AnswerLetterRepository.Wordings> wordings,
            Words words,
            Locale reader,
            CounterpartProperties properties) {
        this.letter = letter;
        this.wordings = wordings;
        this.words = words;
        this.reader = reader;
        this.properties = properties;
    }

    byte[] write(TextExport format) {
        return format.writer().write(text(), edition());
    }

    /** Why it cannot be a PDF, as the key of a sentence; null when it can. */
    @Nullable
    String obstacle() {
        return TextExport.obstacle(TextExport.size(text(), edition()));
    }

    private LegalText text() {
        var language = Language.nearest(reader);
        var direction = "rtl".equals(language.dir()) ? Direction.RTL : Direction.LTR;
        var title = t("response.letter.title", Isolate.of(letter.contributor()));
        return new LegalText(title, language.tag(), direction, units());
    }

    private Edition edition() {
        return new Edition(
                Isolate.of(letter.institution()),
                Isolate.of(letter.title()),
                Times.day(letter.publishedAt(), letter.zone()),
                "",
                reader,
                Edition.Remark.unshown(words, reader));
    }

    private List<Unit> units() {
        var units = new ArrayList<Unit>();
        units.add(summary());
        units.add(headed(0, t("response.letter.inOrder"), "answers"));
        for (var i = 0; i < letter.points().size(); i++) {
            point(units, i + 1, letter.points().get(i));
        }
        units.add(onward());
        return units;
    }

    private Unit summary() {
        var summary = new UnitBuilder()
                .add(t("response.letter.lead", Isolate.of(letter.institution()), Isolate.of(letter.title()), day()));
        letter.outcomes()
                .forEach((outcome, count) ->
                        summary.add(t("base.labelled", t(Words.key(outcome)), String.valueOf(count))));
        if (!letter.withdrawn().isEmpty()) {
            summary.add(t("response.letter.withdrawn", letter.withdrawn().size(), numbers()));
        }
        return summary.unit(0, t("response.letter.summary", letter.points().size()), "summary");
    }

    private void point(List<Unit> units, int place, AnswerLetter.Answered point) {
        var eid = "point_" + place;
        var said = new UnitBuilder();
        var original = point.original();
        var proposed = point.proposed();
        if (proposed != null && !proposed.isBlank()) {
            said.changes(WordDiff.between(original == null ? "" : original, proposed));
        }
        said.marked(plain(point.words()), Mark.Kind.QUOTATION);
        units.add(said.unit(
                1, place + ". " + Isolate.of(point.title()) + " · " + Reference.contribution(point.number()), eid));
        var answer = new UnitBuilder().add(plain(Markdown.plain(point.reason())));
        if (point.others() > 0) {
            answer.add(t("response.letter.others", point.others()));
        }
        var change = point.change();
        if (change != null) {
            answer.add(t(
                    change.made() ? "response.letter.changed" : "response.letter.toChange",
                    Isolate.of(change.label())));
            answer.changes(marked(change));
        }
        units.add(answer.unit(2, t("response.letter.answer", t(Words.key(point.outcome()))), eid + "_answer"));
        corrections(units, point, eid);
    }

    private List<WordDiff.Segment> marked(AnswerLetter.Change change) {
        var both = wordings.get(change);
        return both == null ? List.of() : WordDiff.between(both.before(), both.after());
    }

    private void corrections(List<Unit> units, AnswerLetter.Answered point, String eid) {
        for (var i = 0; i < point.corrections().size(); i++) {
            var one = point.corrections().get(i);
            units.add(new UnitBuilder()
                    .add(t("response.letter.corrected.why", Isolate.of(one.reason())))
                    .add(t("response.letter.corrected.before"))
                    .marked(plain(Markdown.plain(one.before())), Mark.Kind.QUOTATION)
                    .unit(
                            3,
                            t("response.letter.corrected.on", Times.date(one.at(), letter.zone(), reader)),
                            eid + "_corrected_" + (i + 1)));
        }
    }

    private Unit onward() {
        var onward = new UnitBuilder()
                .add(t("response.letter.all"))
                .address(properties.link("/consultations/" + letter.slug() + "/answers"))
                .add(t("response.letter.each"))
                .address(properties.link(
                        "/contributions/" + letter.points().getFirst().number()));
        if (!letter.contact().isBlank()) {
            onward.add(t("response.letter.contact", Isolate.of(letter.contact())));
        }
        return onward.unit(0, t("response.letter.onward"), "onward");
    }

    private String numbers() {
        return letter.withdrawn().stream().map(Reference::contribution).collect(Collectors.joining(", "));
    }

    private String day() {
        return Times.date(letter.publishedAt(), letter.zone(), reader);
    }

    private String t(String key, Object... arguments) {
        return words.of(reader, key, arguments);
    }

    private static String plain(String said) {
        return Isolate.of(said).replace('\t', ' ').replaceAll("\\n{2,}", "\n");
    }

    private static Unit headed(int depth, String heading, String eid) {
        return new Unit(depth, ProvisionKind.TEXT, "", heading, "", List.of(), eid, null);
    }
}
