package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.counterpart.base.ui.Typing;

/** The questions to be answered, in order: written, moved and removed one by one. */
class QuestionsField extends CustomField<List<String>> {

    private final Div rows = new Div();
    private final List<String> questions = new ArrayList<>();

    QuestionsField() {
        super(List.of());
        setLabel(getTranslation("consultation.questions"));
        setHelperText(getTranslation("consultation.questions.help"));
        rows.addClassName("questions");
        add(rows, new Button(getTranslation("consultation.questions.add"), click -> {
            questions.add("");
            draw();
            areas().getLast().focus();
        }));
        draw();
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(questions);
    }

    @Override
    protected void setPresentationValue(List<String> value) {
        questions.clear();
        questions.addAll(value);
        draw();
    }

    private void draw() {
        rows.removeAll();
        if (questions.isEmpty()) {
            questions.add("");
        }
        for (var i = 0; i < questions.size(); i++) {
            rows.add(row(i));
        }
    }

    private List<TextArea> areas() {
        return rows.getChildren()
                .flatMap(row -> row.getChildren())
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .toList();
    }

    private Div row(int index) {
        var area = Typing.saved(new TextArea(getTranslation("consultation.questions.one", index + 1)));
        area.setValue(questions.get(index));
        area.setMaxLength(1_000);
        area.addValueChangeListener(change -> {
            questions.set(index, change.getValue());
            updateValue();
        });
        var up = small("consultation.questions.up", "↑", index, () -> Collections.swap(questions, index, index - 1));
        up.setEnabled(index > 0);
        var down =
                small("consultation.questions.down", "↓", index, () -> Collections.swap(questions, index, index + 1));
        down.setEnabled(index < questions.size() - 1);
        var remove = small("consultation.questions.remove", "×", index, () -> questions.remove(index));
        var row = new Div(area, up, down, remove);
        row.addClassName("question");
        return row;
    }

    private Button small(String key, String sign, int index, Runnable act) {
        var button = new Button(sign, click -> {
            act.run();
            draw();
            updateValue();
        });
        button.setAriaLabel(getTranslation(key, index + 1));
        button.setTooltipText(getTranslation(key, index + 1));
        return button;
    }
}
