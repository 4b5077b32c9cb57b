package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.counterpart.base.Words;
import org.counterpart.base.ui.Parts;
import org.counterpart.legaltext.reading.report.ImportReport;

/** What became of the file: taken, changed, left out, and whether every letter is accounted for. */
class ReportCard extends Div {

    ReportCard(ImportReport report) {
        addClassNames("card", "report");
        add(new H2(getTranslation("text.report")));
        add(new H3(getTranslation("text.report.taken")));
        add(new Paragraph(report.taken().entrySet().stream()
                .map(taken -> Parts.word(this, taken.getKey()) + " " + taken.getValue())
                .collect(Collectors.joining(" · "))));
        list(
                "text.report.changed",
                report.changed().stream()
                        .map(change -> getTranslation(key(change), change.times(), example(change)))
                        .toList());
        list(
                "text.report.leftOut",
                report.leftOut().stream()
                        .map(left ->
                                getTranslation(Words.key(left.what()), left.times(), left.letters(), left.example()))
                        .toList());
        var account = new Paragraph(
                report.unplaced() == 0
                        ? getTranslation("text.report.account", report.letters(), report.lettersLeftOut())
                        : getTranslation("text.report.unplaced", report.unplaced(), report.letters()));
        account.addClassName(report.unplaced() == 0 ? "muted" : "refusal");
        add(account);
    }

    /** A language by its name, as people say it; anything else as it stood in the file. */
    private String example(ImportReport.Change change) {
        return switch (change.what()) {
            case LANGUAGE_GUESSED, RULES_USED, NO_RULES ->
                Locale.forLanguageTag(change.example()).getDisplayLanguage(getLocale());
            default -> change.example();
        };
    }

    /** A language that was not recognised has sentences of its own. */
    private static String key(ImportReport.Change change) {
        return Words.key(change.what()) + (change.example().equals("und") ? ".und" : "");
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        add(new H3(getTranslation(heading)), list);
    }
}
