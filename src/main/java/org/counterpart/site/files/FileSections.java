package org.counterpart.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.base.Isolate;
import org.counterpart.base.Markdown;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.writing.UnitBuilder;
import org.counterpart.site.contribution.Answer;
import org.counterpart.site.contribution.Said;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.page.Presenter;
import org.counterpart.site.position.Stand;
import org.jspecify.annotations.Nullable;

/** What was said and answered, as units that follow an article. */
final class FileSections {

    private final Presenter show;

    FileSections(Presenter show) {
        this.show = show;
    }

    /** Where organisations stand on an article, what was said on it, and what was answered; nothing where nothing was said. */
    List<Unit> of(Unit article, List<Stand> stands, List<Said> said) {
        var units = new ArrayList<Unit>();
        var depth = article.depth() + 1;
        if (!stands.isEmpty()) {
            units.add(headed(depth, show.t("site.standHere"), article.eid() + "__stand"));
            for (var stand : stands) {
                stand(units, depth + 1, article.eid() + "__stand_" + stand.number(), stand);
            }
        }
        if (!said.isEmpty()) {
            units.add(headed(depth, show.t("site.whatWasSaid"), article.eid() + "__said"));
            said.forEach(one -> said(units, depth + 1, one));
        }
        return units;
    }

    /** What belongs to no article of the version, under a heading of its own. */
    List<Unit> under(String key, String eid, List<Said> said) {
        var units = new ArrayList<Unit>();
        if (!said.isEmpty()) {
            units.add(headed(0, show.t(key), "said_" + eid));
            said.forEach(one -> said(units, 1, one));
        }
        return units;
    }

    /** Positions on the whole text, each with all its conditions and what was answered to them. */
    List<Unit> positions(List<Said> said, Map<Integer, List<FileRepository.Named>> conditions) {
        var units = new ArrayList<Unit>();
        if (!said.isEmpty()) {
            units.add(headed(0, show.t("site.file.positions"), "said_positions"));
        }
        for (var one : said) {
            said(units, 1, one);
            var named = one.takenDown()
                    ? List.<FileRepository.Named>of()
                    : conditions.getOrDefault(one.number(), List.of());
            for (var i = 0; i < named.size(); i++) {
                var eid = "c" + one.number() + "_condition_" + (i + 1);
                units.add(new UnitBuilder()
                        .add(Isolate.of(named.get(i).condition().body()))
                        .unit(
                                2,
                                called(
                                        show.t("response.condition"),
                                        named.get(i).article()),
                                eid));
                answer(units, 3, eid, named.get(i).condition().answer());
            }
        }
        return units;
    }

    /** Question by question what was answered: by itself, and in positions. */
    List<Unit> questions(List<Question> questions, List<Said> said) {
        var units = new ArrayList<Unit>();
        if (!questions.isEmpty()) {
            units.add(headed(0, show.t("site.questions"), "questions"));
        }
        for (var question : questions) {
            var eid = "question_" + question.number();
            units.add(new UnitBuilder()
                    .add(Isolate.of(question.body()))
                    .unit(1, show.t("contribution.question.one", question.number()), eid));
            for (var one : said) {
                if (one.question() != null && one.question().number() == question.number()) {
                    said(units, 2, one);
                }
                one.answers().stream()
                        .filter(answer -> answer.question() == question.number())
                        .forEach(answer -> units.add(new UnitBuilder()
                                .add(plain(answer.body()))
                                .unit(
                                        2,
                                        called(
                                                one.author(),
                                                show.t("site.kind.position"),
                                                Presenter.number(one.number())),
                                        eid + "_c" + one.number())));
            }
        }
        return units;
    }

    /** What the institution made of it, who was asked, and what was put right since it was published. */
    List<Unit> outcome(ConsultationHead head, FileRepository.Around around) {
        var units = new ArrayList<Unit>();
        words(units, "site.file.summary", "summary", head.details().answerSummary());
        words(units, "site.decision", "decision", head.details().decision());
        var asked = around.asked();
        var whom = Isolate.of(head.details().whoIsAsked());
        if (!asked.isEmpty() || !whom.isBlank()) {
            var over = head.phase().isAfter(Phase.OPEN);
            var words = new UnitBuilder().add(whom);
            if (!over || head.asked() > 0) {
                words.add(show.t(head.silence(), head.asked(), head.answered(), head.silent()));
            }
            if (head.asked() > 0) {
                words.add(show.t("consultation.asked.rule"));
            }
            units.add(words.unit(0, show.t(over ? "site.whoWasAsked" : "site.whoIsAsked"), "asked"));
            for (var i = 0; i < asked.size(); i++) {
                var one = asked.get(i);
                var state = one.answered() ? "answered" : "silent";
                units.add(new UnitBuilder()
                        .add(Isolate.of(one.name()) + " · "
                                + show.t("site.file.asked." + (one.invited() ? state : "uninvited")))
                        .unit(1, "", "asked_" + (i + 1)));
            }
        }
        if (!around.corrections().isEmpty()) {
            units.add(headed(0, show.t("site.corrections"), "corrections"));
            corrections(units, 1, "corrections", around.corrections());
        }
        return units;
    }

    private void corrections(List<Unit> units, int depth, String eid, List<Corrected> corrections) {
        for (var i = 0; i < corrections.size(); i++) {
            var one = corrections.get(i);
            units.add(new UnitBuilder()
                    .add(show.t("base.labelled", show.t("site.reason"), Isolate.of(one.reason())))
                    .changes(one.changes())
                    .unit(
                            depth,
                            show.t("site.corrected." + one.part(), show.date(one.at())),
                            eid + "_corrected_" + (i + 1)));
        }
    }

    private void words(List<Unit> units, String key, String eid, @Nullable String markdown) {
        if (markdown != null && !markdown.isBlank()) {
            units.add(new UnitBuilder().add(plain(markdown)).unit(0, show.t(key), "said_" + eid));
        }
    }

    private void stand(List<Unit> units, int depth, String eid, Stand stand) {
        var words = new UnitBuilder().add(plain(stand.reason()));
        units.add(words.unit(
                depth,
                called(
                        stand.organisation(),
                        stand.stance() == null ? "" : stance(stand.stance()),
                        Presenter.number(stand.number())),
                eid));
        for (var i = 0; i < stand.conditions().size(); i++) {
            var condition = stand.conditions().get(i);
            units.add(new UnitBuilder()
                    .add(Isolate.of(condition.body()))
                    .unit(depth + 1, show.t("response.condition"), eid + "_" + i));
            answer(units, depth + 2, eid + "_" + i, condition.answer());
        }
    }

    private void said(List<Unit> units, int depth, Said said) {
        var eid = "c" + said.number();
        var heading = called(
                said.author(),
                show.t("site.kind." + said.kind().name().toLowerCase(Locale.ROOT)),
                said.stance() == null ? "" : stance(said.stance()),
                show.date(said.at()),
                show.t("site.onVersion", said.version()),
                Presenter.number(said.number()));
        units.add(words(said).unit(depth, heading, eid));
        answer(units, depth + 1, eid, said.answer());
    }

    private UnitBuilder words(Said said) {
        var words = new UnitBuilder();
        if (said.withdrawnBecause() != null) {
            words.add(said.takenDown() ? "" : show.t("site.withdrawn")).add(Isolate.of(said.withdrawnBecause()));
        }
        if (said.status() == ContributionStatus.REPLACED) {
            words.add(show.t("site.replaced"));
        }
        if (said.quote() != null) {
            words.marked(Isolate.of(said.quote()), Mark.Kind.QUOTATION);
        }
        return words.changes(said.proposal()).add(plain(said.body()));
    }

    private void answer(List<Unit> units, int depth, String eid, @Nullable Answer answer) {
        if (answer != null) {
            var heading =
                    called(show.t("site.file.answer"), answer.by(), show.t(answer.outcome()), show.date(answer.at()));
            units.add(new UnitBuilder().add(plain(answer.reason())).unit(depth, heading, eid + "_answer"));
            corrections(units, depth + 1, eid + "_answer", answer.corrections());
        }
    }

    private String stance(Enum<?> stance) {
        return show.t(stance);
    }

    private static String plain(String markdown) {
        return Isolate.of(Markdown.plain(markdown)).replace('\t', ' ').replaceAll("\\n{2,}", "\n");
    }

    private static String called(String... parts) {
        return String.join(
                " · ",
                Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .map(Isolate::of)
                        .toList());
    }

    private static Unit headed(int depth, String heading, String eid) {
        return new Unit(depth, ProvisionKind.TEXT, "", heading, "", List.of(), eid, null);
    }
}
