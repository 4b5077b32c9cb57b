package org.counterpart.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.RuleId;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.HourPicker;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.Rules;

/** Asks for the next rule of a jurisdiction; the one in force ends when it begins. */
class RuleDialog extends FormDialog {

    private final TextField title = new TextField(getTranslation("organisation.rules.rule"));
    private final TextField basis = new TextField(getTranslation("organisation.rules.basis"));
    private final IntegerField minimum = new IntegerField(getTranslation("organisation.rules.minimum"));
    private final IntegerField response = new IntegerField(getTranslation("organisation.rules.response"));
    private final Checkbox working = new Checkbox(getTranslation("organisation.rules.onlyWorking"));
    private final HourPicker cutOff = new HourPicker(getTranslation("organisation.rules.cutOff"), LocalTime.of(18, 0));
    private final IntegerField rejoinder = new IntegerField(getTranslation("organisation.rules.rejoinder"));
    private final TextField complaints = new TextField(getTranslation("organisation.rules.complaints"));
    private final DayPicker from = new DayPicker(getTranslation("organisation.rules.fromDay"));

    RuleDialog(Rules rules, Jurisdiction place, LocalDate today, Runnable done) {
        super("organisation.rules.enact", place.id());
        from.setValue(today);
        rejoinder.setValue(15);
        build(
                "organisation.rules.enact",
                fields(),
                () -> {
                    rules.enact(draft(place, today));
                    done.run();
                },
                new Follows(getTranslation("organisation.rules.enact.before"))
                        .and(getTranslation("organisation.rules.enact.running"))
                        .and(getTranslation("organisation.rules.enact.public"))
                        .forGood(),
                new FormLayout(title, basis, minimum, response, working, cutOff, rejoinder, complaints, from));
    }

    private Map<String, HasValidation> fields() {
        return Map.of(
                "title", title,
                "legalBasis", basis,
                "minimumDays", minimum,
                "responseDays", response,
                "cutOff", cutOff,
                "rejoinderDays", rejoinder,
                "complaintsBody", complaints,
                "effectiveFrom", from);
    }

    private ProcedureRule draft(Jurisdiction place, LocalDate today) {
        return new ProcedureRule(
                RuleId.next(),
                place.id(),
                title.getValue(),
                basis.getValue(),
                Objects.requireNonNullElse(minimum.getValue(), 0),
                Objects.requireNonNullElse(response.getValue(), 0),
                working.getValue(),
                Objects.requireNonNullElse(cutOff.getValue(), LocalTime.of(18, 0)),
                Objects.requireNonNullElse(rejoinder.getValue(), 0),
                complaints.getValue(),
                Objects.requireNonNullElse(from.getValue(), today),
                null,
                0);
    }
}
