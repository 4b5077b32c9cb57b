package org.counterpart.commitment.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.FollowUp;
import org.counterpart.commitment.Minutes;
import org.counterpart.commitment.Owner;

/** What was said at a follow-up and what results from it. */
class MinutesDialog extends FormDialog {

    private record Row(TextField body, ComboBox<Owner> owner, DayPicker due) {

        Minutes.Task task() {
            var chosen = owner.getValue();
            return new Minutes.Task(body.getValue(), chosen == null ? null : chosen.id(), due.getValue());
        }
    }

    private final List<Row> tasks = new ArrayList<>();
    private final Map<String, HasValidation> fields = new HashMap<>();
    private final Div rows = new Div();
    private final List<Owner> owners;

    MinutesDialog(FollowUp followUp, List<Owner> owners, Follows follows, Consumer<Minutes> hold) {
        super("commitment.minutes.of", followUp.id(), followUp.title());
        this.owners = owners;
        setWidth("52rem");
        var minutes = words("commitment.minutes", "commitment.minutes.help");
        addTask();
        fields.put("minutes", minutes);
        fields.put("tasks", tasks.getFirst().body());
        build(
                "commitment.minutes.do",
                fields,
                () -> hold.accept(new Minutes(
                        minutes.getValue(),
                        tasks.stream()
                                .filter(row -> !row.body().isEmpty())
                                .map(Row::task)
                                .toList())),
                follows,
                minutes,
                new H3(getTranslation("commitment.tasks")),
                rows,
                new Button(getTranslation("commitment.task.add"), click -> addTask()));
    }

    private void addTask() {
        var owner = new ComboBox<Owner>(getTranslation("commitment.task.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(Owner::name);
        var task = new Row(
                new TextField(getTranslation("commitment.task")),
                owner,
                new DayPicker(getTranslation("commitment.task.until")));
        tasks.add(task);
        fields.put("tasks." + tasks.size(), task.due());
        var row = new Div(task.body(), task.owner(), task.due());
        row.addClassName("row");
        rows.add(row);
    }
}
