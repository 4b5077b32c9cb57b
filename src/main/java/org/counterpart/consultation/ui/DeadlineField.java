package org.counterpart.consultation.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import org.counterpart.base.Times;
import org.counterpart.base.ui.MinutePicker;
import org.counterpart.consultation.FreeDays;
import org.counterpart.organisation.WorkingDays;
import org.jspecify.annotations.Nullable;

/** A deadline: what is allowed stands beside it, and whether it falls on a day on which offices do not work. */
class DeadlineField extends MinutePicker {

    private final WorkingDays calendar;
    private final Div warning = new Div();

    DeadlineField(String label, WorkingDays calendar) {
        super(label);
        this.calendar = calendar;
        warning.addClassName("warning");
        warning.getElement().setAttribute("role", "status");
        under(warning);
        addValueChangeListener(change -> warn(change.getValue()));
    }

    private void warn(@Nullable LocalDateTime deadline) {
        warning.removeAll();
        if (deadline != null) {
            FreeDays.said("", "consultation.freeDay", deadline.atZone(Times.SITE), calendar)
                    .ifPresent(said -> warning.setText(
                            getTranslation(said.key(), said.arguments().toArray())));
        }
    }
}
