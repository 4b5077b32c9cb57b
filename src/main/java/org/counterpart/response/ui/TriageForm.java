package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.response.Colleague;
import org.counterpart.response.Point;
import org.counterpart.response.PointNote;
import org.counterpart.response.Shares;
import org.counterpart.response.Triage;
import org.counterpart.response.TriagePolicy;

/** Who answers a point, its theme and the notes on it: for those inside the institution, saved as it is chosen. */
class TriageForm extends Div {

    private final Triage triage;
    private final Point point;
    private final ZoneId zone;
    private final Runnable changed;
    private final ComboBox<Colleague> assignee;
    private final ComboBox<String> theme;
    private final NativeDetails notes = new NativeDetails();

    /** @param changed the list has changed with it */
    TriageForm(Triage triage, Point point, ZoneId zone, Runnable changed) {
        this.triage = triage;
        this.point = point;
        this.zone = zone;
        this.changed = changed;
        addClassName("triage");
        var shares = triage.shares(point.consultation());
        assignee = assignee(this, shares);
        theme = theme(this, shares);
        var now = triage.of(point.id());
        assignee.setValue(now.assignee());
        theme.setValue(now.theme());
        assignee.addValueChangeListener(change -> assign());
        theme.addValueChangeListener(change -> putUnderTheme());
        assignee.setReadOnly(!sharedOut());
        theme.setReadOnly(!sharedOut());
        var row = new Div(assignee, theme);
        row.addClassName("row");
        add(row, notes);
        showNotes(now.notes());
    }

    /** One of those who may answer; also somebody who has points here and answers no more. */
    static ComboBox<Colleague> assignee(Div in, Shares shares) {
        var box = new ComboBox<Colleague>(in.getTranslation("response.assignee"));
        box.setPlaceholder(in.getTranslation("response.nobody"));
        box.setItems(shares.colleagues().stream().map(Shares.Of::colleague).toList());
        box.setItemLabelGenerator(Colleague::name);
        box.setClearButtonVisible(true);
        return box;
    }

    /** One that is in use here, or a new one as it is typed. */
    static ComboBox<String> theme(Div in, Shares shares) {
        var box = new ComboBox<String>(in.getTranslation("response.theme"));
        box.setPlaceholder(in.getTranslation("response.noTheme"));
        box.setItems(shares.themes().stream().map(Shares.Theme::name).toList());
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        box.setClearButtonVisible(true);
        return box;
    }

    private boolean sharedOut() {
        return point.mayBeAnswered() && point.alikeTo() == null;
    }

    private void assign() {
        var to = assignee.getValue();
        if (Problems.run(
                Map.of("assignee", assignee),
                () -> triage.assign(point.consultation(), List.of(point.id()), to == null ? null : to.account()))) {
            changed.run();
        }
    }

    private void putUnderTheme() {
        var value = theme.getValue();
        if (Problems.run(
                Map.of("theme", theme),
                () -> triage.theme(point.consultation(), List.of(point.id()), value == null ? "" : value))) {
            changed.run();
        }
    }

    private void showNotes(List<PointNote> written) {
        notes.setSummaryText(getTranslation("response.notes", written.size()));
        var all = new Div();
        all.addClassName("notes");
        written.forEach(note -> {
            var body = new Paragraph(note.body());
            body.addClassName("note-body");
            body.getElement().setAttribute("dir", "auto");
            all.add(Parts.small(note.author() + " · " + Times.minute(note.at(), zone, getLocale())), body);
        });
        var field = Typing.kept(new TextArea(getTranslation("response.note")));
        field.setHelperText(getTranslation("response.note.inside"));
        field.setMaxLength(TriagePolicy.NOTE_LIMIT);
        field.setWidthFull();
        var add = new Button(getTranslation("response.note.add"), click -> {
            if (Problems.run(Map.of("note", field), () -> triage.note(point.id(), field.getValue()))) {
                Typing.stored(all);
                showNotes(triage.of(point.id()).notes());
            }
        });
        all.add(field, add);
        Typing.about(all, point.id());
        notes.setContent(all);
    }
}
