package org.counterpart.commitment.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.NewCommitment;

/** The milestones of a new commitment. A row without title and date is none. */
class StepsField extends Div {

    private record Row(TextField title, IntegerField weight, DayPicker due) {

        boolean isEmpty() {
            return title.isEmpty() && due.isEmpty() && !due.isInvalid();
        }

        NewCommitment.Step step() {
            var given = weight.getValue();
            return new NewCommitment.Step(title.getValue(), given == null ? 0 : given, due.getValue());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    StepsField() {
        add(
                new H2(getTranslation("commitment.milestones")),
                Parts.small(getTranslation("commitment.milestones.help")),
                list,
                new Button(getTranslation("commitment.milestone.add"), click -> addRow()));
        addClassName("fields");
        addRow();
        addRow();
    }

    /** Each by what a refusal calls it; what concerns all of them is said at the first. */
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("milestones", rows.getFirst().title());
        var filled = filled();
        for (var i = 0; i < filled.size(); i++) {
            var row = filled.get(i);
            fields.put("milestones." + i + ".title", row.title());
            fields.put("milestones." + i + ".weight", row.weight());
            fields.put("milestones." + i + ".dueOn", row.due());
        }
        return fields;
    }

    List<NewCommitment.Step> steps() {
        return filled().stream().map(Row::step).toList();
    }

    private List<Row> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private void addRow() {
        var row = new Row(
                new TextField(getTranslation("commitment.milestone.what")),
                new IntegerField(getTranslation("commitment.milestone.weight")),
                new DayPicker(getTranslation("commitment.milestone.dueOn")));
        row.weight().setValue(1);
        row.weight().setMin(1);
        row.weight().setStepButtonsVisible(true);
        rows.add(row);
        var line = new Div(row.title(), row.weight(), row.due());
        line.addClassNames("row", "step");
        list.add(line);
    }
}
