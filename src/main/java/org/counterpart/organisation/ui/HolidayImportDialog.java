package org.counterpart.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Times;
import org.counterpart.base.ui.FileField;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.organisation.Holiday;
import org.counterpart.organisation.HolidaysRead;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Rules;

/** Takes holidays from a calendar: what it would bring is shown first, day by day, and nothing is changed before it is asked for. */
class HolidayImportDialog extends FormDialog {

    private static final int LIMIT = 1024 * 1024;

    private final FileField file = new FileField(getTranslation("organisation.holidays.file"), 1, LIMIT, ".ics");
    private final Div preview = new Div();

    HolidayImportDialog(Rules rules, Jurisdiction place, Runnable done) {
        super("organisation.holidays.import", place.id());
        preview.getElement().setAttribute("role", "status");
        file.onFile(given -> show(rules.lookInto(place.id(), given.content())));
        file.onNext(preview::removeAll);
        build(
                "organisation.holidays.import",
                Map.of("file", file),
                () -> {
                    if (file.getValue().isEmpty()) {
                        throw new Refused(Problem.at("file", "base.required"));
                    }
                    rules.takeHolidays(place.id(), file.getValue().getFirst().content());
                    done.run();
                },
                new Follows(getTranslation("organisation.holidays.import.adds"))
                        .and(getTranslation("organisation.holidays.import.running")),
                file,
                preview);
    }

    private void show(HolidaysRead read) {
        preview.removeAll();
        preview.add(new Paragraph(getTranslation(
                "organisation.holidays.preview",
                read.added().size(),
                read.renamed().size(),
                read.same())));
        list("organisation.holidays.preview.added", read.added());
        list("organisation.holidays.preview.renamed", read.renamed());
        if (!read.problems().isEmpty()) {
            preview.add(new Paragraph(getTranslation(
                    "organisation.holidays.preview.left", read.problems().size())));
            var lines = new UnorderedList();
            read.problems()
                    .forEach(problem -> lines.add(new ListItem(
                            getTranslation(problem.key(), problem.arguments().toArray()))));
            preview.add(lines);
        }
    }

    private void list(String heading, List<Holiday> holidays) {
        if (holidays.isEmpty()) {
            return;
        }
        var lines = new UnorderedList();
        holidays.forEach(one ->
                lines.add(new ListItem(Parts.small(Times.date(one.day(), getLocale()) + " · " + one.name()))));
        preview.add(new Paragraph(getTranslation(heading)), lines);
    }
}
