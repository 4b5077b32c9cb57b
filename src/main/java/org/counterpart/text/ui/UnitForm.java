package org.counterpart.text.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.stream.IntStream;
import org.counterpart.base.ui.Parts;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.Provision;
import org.jspecify.annotations.Nullable;

/** What the chosen unit is, how it is called, and where it belongs. What is changed is kept at once; every change can be taken back. */
class UnitForm extends Div {

    private static final int BEGINNING = 40;

    private final StructureReview review;
    private final Select<ProvisionKind> kind = new Select<>();
    private final TextField number = new TextField();
    private final TextField heading = new TextField();
    private final ComboBox<Break> divide = new ComboBox<>();
    private final Div acts = new Div();
    private final Div fields = new Div(kind, number, heading, divide);
    private final Button undo;
    private final Div nothing;
    private @Nullable Provision unit;

    /** A line of the words of a unit; the first one is 0. */
    private record Break(int at, String words) {}

    UnitForm(StructureReview review) {
        this.review = review;
        this.undo = act(Correction.UNDO);
        this.nothing = new Div(Parts.empty(getTranslation("text.structure.choose")));
        addClassNames("card", "unit-form");
        kind.setLabel(getTranslation("text.kind"));
        kind.setItems(ProvisionKind.values());
        kind.setItemLabelGenerator(value -> Parts.word(this, value));
        number.setLabel(getTranslation("text.number"));
        heading.setLabel(getTranslation("text.heading"));
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        number.addValueChangeListener(change -> changed(change.isFromClient()));
        heading.addValueChangeListener(change -> changed(change.isFromClient()));
        divide.setLabel(getTranslation("text.review.divide"));
        divide.setItemLabelGenerator(Break::words);
        divide.addValueChangeListener(change -> divide(change.getValue()));
        getElement().setAttribute("escape-to", UnitTree.ID);
        fields.addClassName("fields");
        acts.addClassName("acts");
        for (var correction : Correction.values()) {
            acts.add(correction == Correction.UNDO ? undo : act(correction));
        }
        add(new H2(getTranslation("text.review.unit")), nothing, fields, acts);
        clear();
    }

    private Button act(Correction correction) {
        var button =
                new Button(getTranslation("text.Correction." + correction.name()), click -> review.correct(correction));
        var key = new Span(correction.key);
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(key);
        button.getElement().setAttribute("aria-keyshortcuts", correction.shortcut);
        return button;
    }

    Map<String, HasValidation> fields() {
        return Map.of("number", number, "heading", heading);
    }

    void clear() {
        unit = null;
        offer();
    }

    void show(Provision shown) {
        unit = shown;
        kind.setValue(shown.kind());
        number.setValue(shown.number());
        heading.setValue(shown.heading());
        fields().values().forEach(field -> field.setInvalid(false));
        var lines = shown.body().split("\n", -1);
        divide.setItems(IntStream.range(1, lines.length)
                .mapToObj(at -> new Break(at, lines[at]))
                .toList());
        divide.setVisible(lines.length > 1);
        offer();
    }

    private void offer() {
        nothing.setVisible(unit == null);
        fields.setVisible(unit != null);
        acts.getChildren().filter(act -> act != undo).forEach(act -> act.setVisible(unit != null));
    }

    void focus() {
        number.focus();
    }

    /** How the unit is called, in few words. */
    String label() {
        if (unit == null) {
            return "";
        }
        var beginning = unit.body().substring(0, Math.min(BEGINNING, unit.body().length()));
        return unit.label().isEmpty() ? Parts.word(this, unit.kind()) + ", " + beginning : unit.label();
    }

    private void divide(@Nullable Break line) {
        if (unit != null && line != null) {
            review.divide(unit, line.at());
        }
    }

    private void changed(boolean byPerson) {
        if (byPerson && unit != null && kind.getValue() != null) {
            review.describe(unit, kind.getValue(), number.getValue(), heading.getValue());
        }
    }
}
