package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;

/** Arranges a manuscript of any format as a text: language, title, structure. */
public final class Arranger {

    private static final int TITLE_LIMIT = 500;
    /** Paragraphs in which articles of another language are looked for. */
    private static final int SAMPLE = 400;

    public static ImportedText arrange(
            Manuscript manuscript, TextFormat format, String fileName, Ledger ledger, Watch watch) {
        if (OwnText.is(manuscript)) {
            return OwnText.read(manuscript, format, ledger, watch);
        }
        var words = manuscript.text();
        var language = Languages.guess(words, manuscript.language());
        ledger.changed(ImportChange.LANGUAGE_GUESSED, 1, language);
        watch.at(Progress.Phase.STRUCTURE, 0);
        watch.work(words.length());
        var patterns = Patterns.of(language.equals("und") ? Languages.likeliest(words) : language);
        var paragraphs = prepared(LineNumbers.removedFrom(manuscript.paragraphs(), ledger), patterns, ledger, watch);
        var openings = new Openings(patterns, paragraphs);
        if (openings.articles().compareTo(Openings.Articles.NAMED_OTHERWISE) > 0) {
            var other = Patterns.named(paragraphs.subList(0, Math.min(paragraphs.size(), SAMPLE)));
            patterns = other == null ? patterns : other;
            openings = other == null ? openings : new Openings(other, paragraphs);
        }
        ledger.changed(ImportChange.RULES_USED, language.equals("und") ? 1 : 0, patterns.language());
        ledger.changed(ImportChange.NO_RULES, isRuled(language, openings) ? 0 : 1, language);
        paragraphs = new Editions(openings, patterns, ledger).current(paragraphs);
        var title = title(manuscript, patterns, openings, paragraphs, fileName, ledger);
        var units = new Composer(ledger, patterns, openings)
                .compose(paragraphs, watch)
                .finish();
        ledger.changed(ImportChange.NO_ARTICLES, Unit.articles(units) == 0 ? 1 : 0, "");
        return new ImportedText(
                new LegalText(title, language, Languages.direction(words), units), ledger.report(format, units));
    }

    /** Whether it was known what articles are called: by the language, or where few words do not tell it, by the articles themselves. */
    private static boolean isRuled(String language, Openings openings) {
        return Patterns.know(language)
                || language.equals("und") && openings.articles().compareTo(Openings.Articles.NAMED_OTHERWISE) <= 0;
    }

    private static List<Paragraph> prepared(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger, Watch watch) {
        var kept = new ArrayList<Paragraph>();
        for (var paragraph : paragraphs) {
            if (paragraph.shape() == Paragraph.Shape.RULE
                    || !paragraph.words().isBlank()
                    || !paragraph.words().marks().isEmpty()) {
                kept.add(Superscripts.inNumber(paragraph, patterns));
            }
        }
        var numbered = LoneNumbers.joined(Superscripts.ofParagraphs(kept, patterns), patterns);
        return Quotations.folded(Contents.removed(numbered, patterns, ledger, watch), patterns, ledger, watch);
    }

    private static String title(
            Manuscript manuscript,
            Patterns patterns,
            Openings openings,
            List<Paragraph> paragraphs,
            String fileName,
            Ledger ledger) {
        var own = Titles.isFileName(manuscript.title()) ? "" : manuscript.title();
        var found = new Titles(patterns, openings).take(paragraphs, own, ledger);
        var title = found != null ? found : own;
        if (title.isBlank()) {
            title = fileName.replaceFirst("\\.[A-Za-z0-9]+$", "");
            ledger.changed(ImportChange.TITLE_FROM_FILE_NAME, 1, title);
        }
        if (title.length() > TITLE_LIMIT) {
            ledger.changed(ImportChange.TITLE_SHORTENED, 1, title);
            title = title.substring(0, TITLE_LIMIT - 1) + "…";
        }
        return title;
    }

    private Arranger() {}
}
