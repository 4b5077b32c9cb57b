package org.counterpart.commitment.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import org.counterpart.base.Times;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.Milestone;
import org.jspecify.annotations.Nullable;

/** Another date for a milestone, with the reason that everybody reads. */
class MoveDialog extends FormDialog {

    MoveDialog(Milestone milestone, Follows follows, BiConsumer<@Nullable LocalDate, String> move) {
        super("commitment.move", milestone.id());
        var to = new DayPicker(getTranslation("commitment.newDate"));
        to.setValue(milestone.dueOn());
        var reason = words("commitment.move.reason", "commitment.move.help");
        var what = new Paragraph(getTranslation(
                "commitment.move.what", milestone.title(), Times.date(milestone.firstDueOn(), getLocale())));
        build(
                "commitment.move",
                Map.of("dueOn", to, "reason", reason),
                () -> move.accept(to.getValue(), reason.getValue()),
                follows,
                what,
                to,
                reason);
    }
}
