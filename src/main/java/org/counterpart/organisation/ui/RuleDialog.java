package org.counterpart.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Typing;
import org.counterpart.organisation.Counting;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.RuleExample;
import org.counterpart.organisation.Rules;
import org.counterpart.organisation.TextKind;
import org.jspecify.annotations.Nullable;

/** Asks for the next rule set of a jurisdiction, from an example or from nothing; the one in force ends when it begins. */
class RuleDialog extends FormDialog {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Select<RuleExample> example = choice("organisation.rules.example");
    private final TextField title = new TextField(getTranslation("organisation.rules.rule"));
    private final TextField basis = new TextField(getTranslation("organisation.rules.basis"));
    private final Select<TextKind> kind = choice("organisation.rules.kind");
    private final Select<Counting> counting = choice("organisation.rules.counting");
    private final IntegerField minimum = new IntegerField(getTranslation("organisation.rules.minimum"));
    private final IntegerField recommended = new IntegerField(getTranslation("organisation.rules.recommended"));
    private final IntegerField response = new IntegerField(getTranslation("organisation.rules.response"));
    private final HourPicker cutOff = new HourPicker(getTranslation("organisation.rules.cutOff"), EVENING);
    private final HourPicker startsBy = new HourPicker(getTranslation("organisation.rules.startsBy"), null);
    private final TextArea documents = Typing.kept(new TextArea(getTranslation("organisation.rules.documents")));
    private final IntegerField rejoinder = new IntegerField(getTranslation("organisation.rules.rejoinder"));
    private final TextField complaints = new TextField(getTranslation("organisation.rules.complaints"));
    private final DayPicker from = new DayPicker(getTranslation("organisation.rules.fromDay"));

    RuleDialog(Rules rules, Jurisdiction place, LocalDate today, Runnable done) {
        super("organisation.rules.enact", place.id());
        from.setValue(today);
        rejoinder.setValue(15);
        example.setItems(RuleExample.values());
        example.setEmptySelectionAllowed(true);
        example.setHelperText(getTranslation("organisation.rules.example.help"));
        example.addValueChangeListener(change -> fill(change.getValue(), place, today));
        kind.setItems(TextKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setPlaceholder(getTranslation("organisation.rules.everyKind"));
        kind.setEmptySelectionCaption(getTranslation("organisation.rules.everyKind"));
        counting.setItems(Counting.values());
        counting.setValue(Counting.DAYS);
        startsBy.setClearButtonVisible(true);
        startsBy.setHelperText(getTranslation("organisation.rules.startsBy.help"));
        documents.setHelperText(getTranslation("organisation.rules.documents.help"));
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
                example,
                new FormLayout(
                        title,
                        basis,
                        kind,
                        counting,
                        minimum,
                        recommended,
                        response,
                        cutOff,
                        startsBy,
                        rejoinder,
                        complaints,
                        from),
                documents);
        documents.setWidthFull();
        example.setWidthFull();
    }

    private <T extends Enum<T>> Select<T> choice(String label) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItemLabelGenerator(one -> one == null ? "" : Parts.word(select, one));
        return select;
    }

    private Map<String, HasValidation> fields() {
        return Map.ofEntries(
                Map.entry("title", title),
                Map.entry("legalBasis", basis),
                Map.entry("minimumDays", minimum),
                Map.entry("recommendedDays", recommended),
                Map.entry("responseDays", response),
                Map.entry("cutOff", cutOff),
                Map.entry("startsBy", startsBy),
                Map.entry("openingDocuments", documents),
                Map.entry("rejoinderDays", rejoinder),
                Map.entry("complaintsBody", complaints),
                Map.entry("effectiveFrom", from));
    }

    private void fill(@Nullable RuleExample chosen, Jurisdiction place, LocalDate today) {
        if (chosen == null) {
            example.setHelperText(getTranslation("organisation.rules.example.help"));
            return;
        }
        var key = "organisation.rules.example." + chosen;
        example.setHelperText(getTranslation(key + ".note"));
        var rule = chosen.fill(
                draft(place, today),
                Parts.word(this, chosen),
                getTranslation(key + ".documents").lines().toList());
        title.setValue(rule.title());
        basis.setValue(rule.legalBasis());
        kind.setValue(rule.kind());
        counting.setValue(rule.counting());
        minimum.setValue(rule.counting().of(rule.minimumDays()));
        recommended.setValue(
                rule.recommendedDays() == null ? null : rule.counting().of(rule.recommendedDays()));
        response.setValue(rule.counting().of(rule.responseDays()));
        cutOff.setValue(rule.cutOff());
        startsBy.setValue(rule.startsBy());
        documents.setValue(String.join("\n", rule.openingDocuments()));
        rejoinder.setValue(rule.rejoinderDays());
    }

    private ProcedureRule draft(Jurisdiction place, LocalDate today) {
        return new ProcedureRule(
                RuleId.next(),
                place.id(),
                kind.getValue(),
                title.getValue(),
                basis.getValue(),
                days(minimum),
                recommended.getValue() == null ? null : days(recommended),
                days(response),
                counting.getValue(),
                Objects.requireNonNullElse(cutOff.getValue(), EVENING),
                startsBy.getValue(),
                documents.getValue().lines().toList(),
                Objects.requireNonNullElse(rejoinder.getValue(), 0),
                complaints.getValue(),
                Objects.requireNonNullElse(from.getValue(), today),
                null,
                0);
    }

    /** More than the longest that is taken for meant is refused as such, also where the number has room for no more. */
    private int days(IntegerField field) {
        var count = Objects.requireNonNullElse(field.getValue(), 0);
        return counting.getValue().days(Math.clamp(count, -100_000, 100_000));
    }
}
