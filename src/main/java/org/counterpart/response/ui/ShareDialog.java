package org.counterpart.response.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntConsumer;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.Triage;

/** Shares out what is selected: to a colleague, or under a theme. */
class ShareDialog extends FormDialog {

    /** @param done is told how many it was done to */
    static ShareDialog assign(
            Triage triage, ConsultationId consultation, Collection<PointId> selected, IntConsumer done) {
        var dialog = new ShareDialog("response.many.assign", consultation);
        var box = TriageForm.assignee(dialog.within, triage.shares(consultation));
        dialog.ask("assignee", box, selected, () -> {
            var to = box.getValue();
            done.accept(triage.assign(consultation, selected, to == null ? null : to.account()));
        });
        return dialog;
    }

    /** @param done is told how many it was done to */
    static ShareDialog theme(
            Triage triage, ConsultationId consultation, Collection<PointId> selected, IntConsumer done) {
        var dialog = new ShareDialog("response.many.theme", consultation);
        var box = TriageForm.theme(dialog.within, triage.shares(consultation));
        dialog.ask("theme", box, selected, () -> {
            var theme = box.getValue();
            done.accept(triage.theme(consultation, selected, theme == null ? "" : theme));
        });
        return dialog;
    }

    private final Div within = new Div();
    private final String title;

    private ShareDialog(String title, ConsultationId consultation) {
        super(title, consultation);
        this.title = title;
    }

    private void ask(String name, ComboBox<?> box, Collection<PointId> selected, Runnable act) {
        box.setWidthFull();
        box.setHelperText(getTranslation(title + ".empty"));
        build(
                title,
                Map.of(name, box),
                act,
                new Follows(getTranslation("response.many.selected", selected.size()))
                        .and(getTranslation("response.many.shareLeftOut")),
                box);
        box.focus();
    }
}
