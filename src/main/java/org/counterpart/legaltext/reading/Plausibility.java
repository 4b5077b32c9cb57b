package org.counterpart.legaltext.reading;

import java.util.List;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.Implausible;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;

/**
 * What is unlikely of a text, whatever file it was read from and however it was corrected since: how laws are numbered tells where a reader
 * went wrong. Laws whose numbers begin again under each division of one kind are as they should be, and so are annexes.
 */
public final class Plausibility {

    /** Part of all letters outside of articles, after the first of them. */
    private static final double MUCH = 0.25;
    /** Letters outside of articles that are no matter. */
    private static final int LITTLE = 400;

    /**
     * The doubts about a text in the order of their places.
     *
     * @param report what became of the file it was read from
     */
    public static List<Doubt> of(List<Unit> units, String language, ImportReport report) {
        if (units.isEmpty()) {
            return List.of();
        }
        var doubts = new Doubts(units);
        var patterns = Patterns.of(language);
        outside(units, doubts);
        var articles = new ArticleNumbers(units, patterns, doubts);
        articles.check();
        new NumbersInArticles(units, doubts).check();
        new DivisionNumbers(units, patterns, articles, doubts).check();
        return Stream.concat(report.ofLanguage().stream(), doubts.inOrder().stream())
                .toList();
    }

    /** The doubts about a text as a file was read. */
    public static List<Doubt> of(ImportedText text) {
        return of(text.units(), text.language(), text.report());
    }

    /** Words after the first article that belong to none, and all of them where there is none. */
    private static void outside(List<Unit> units, Doubts doubts) {
        var first = -1;
        var article = -1;
        var apart = -1;
        var all = 0;
        var outside = 0;
        var most = 0;
        var at = -1;
        for (var i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            article = article >= 0 && unit.depth() <= units.get(article).depth() ? -1 : article;
            apart = apart >= 0 && unit.depth() <= units.get(apart).depth() ? -1 : apart;
            if (unit.isArticle() && article < 0) {
                article = i;
                first = first < 0 ? i : first;
            }
            if (unit.kind() == ProvisionKind.ANNEX || unit.kind() == ProvisionKind.CONCLUSION) {
                apart = apart < 0 ? i : apart;
            }
            var letters = Ledger.letters(unit.body());
            all += letters;
            if (article < 0 && apart < 0 && first >= 0) {
                outside += letters;
                at = letters > most ? i : at;
                most = Math.max(most, letters);
            }
        }
        if (first < 0 && all > 0) {
            doubts.add(Implausible.MUCH_OUTSIDE, 0, "100");
        } else if (outside > LITTLE && outside > MUCH * all) {
            doubts.add(Implausible.MUCH_OUTSIDE, at, Integer.toString(100 * outside / all));
        }
    }

    private Plausibility() {}
}
