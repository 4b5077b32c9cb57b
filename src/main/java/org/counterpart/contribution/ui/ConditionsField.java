package org.counterpart.contribution.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.position.PositionFields;
import org.counterpart.contribution.position.StanceRules;
import org.jspecify.annotations.Nullable;

/** The conditions of a position, one sentence a line, each on an article or on the whole. */
class ConditionsField extends Div implements HasValidation {

    private final List<ArticleName> names;
    private final Runnable changed;
    private final List<ConditionRow> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph wrong = new Paragraph();

    ConditionsField(List<ArticleName> names, Runnable changed) {
        this.names = names;
        this.changed = changed;
        var add = new Button(getTranslation("contribution.condition.add"), click -> {
            var line = new ConditionRow(Condition.on(null, ""));
            append(line);
            line.body.focus();
        });
        add(
                new H3(getTranslation("contribution.conditions")),
                Parts.small(getTranslation("contribution.conditions.help")),
                list,
                wrong,
                add);
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
    }

    @Override
    public void setErrorMessage(@Nullable String sentence) {
        wrong.setText(sentence == null ? "" : sentence);
    }

    @Override
    public String getErrorMessage() {
        return wrong.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        wrong.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return wrong.isVisible();
    }

    void fill(List<Condition> conditions) {
        lines.clear();
        list.removeAll();
        conditions.forEach(condition -> append(new ConditionRow(condition)));
    }

    /** Shows one condition as it was saved; one without words is taken away. The others may be being typed in. */
    void put(String field, String words) {
        var condition = PositionFields.condition(field, words);
        var shown = lines.stream()
                .filter(line -> field.equals(PositionFields.CONDITION + line.id))
                .findFirst();
        if (condition == null) {
            shown.ifPresent(this::drop);
        } else if (shown.isPresent()) {
            shown.get().show(condition);
        } else {
            append(new ConditionRow(condition));
        }
    }

    /** What is written; lines that are still empty are left out. */
    List<Condition> read() {
        return lines.stream()
                .map(ConditionRow::read)
                .filter(condition -> !condition.body().isBlank())
                .toList();
    }

    private void append(ConditionRow line) {
        lines.add(line);
        list.add(line);
        line.number(lines.size());
    }

    private void remove(ConditionRow line) {
        drop(line);
        changed.run();
    }

    private void drop(ConditionRow line) {
        lines.remove(line);
        list.remove(line);
        for (var i = 0; i < lines.size(); i++) {
            lines.get(i).number(i + 1);
        }
    }

    private final class ConditionRow extends Div {

        private final UUID id;
        private final TextField body = Typing.saved(new TextField());
        private final ComboBox<ArticleName> article = new ComboBox<>();
        private final Button remove = new Button("✕", click -> ConditionsField.this.remove(this));

        ConditionRow(Condition condition) {
            id = condition.id();
            addClassNames("row", "condition");
            body.setMaxLength(StanceRules.CONDITION_LIMIT);
            body.addClassName("grow");
            article.setItems(names);
            article.setItemLabelGenerator(name -> name.name(this::getTranslation));
            article.setPlaceholder(getTranslation("contribution.wholeText"));
            article.setClearButtonVisible(true);
            show(condition);
            body.addValueChangeListener(change -> changed.run());
            article.addValueChangeListener(change -> changed.run());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            add(body, article, remove);
        }

        void show(Condition condition) {
            body.setValue(condition.body());
            article.setValue(names.stream()
                    .filter(name -> name.lineage().equals(condition.article()))
                    .findFirst()
                    .orElse(null));
        }

        void number(int number) {
            body.setLabel(getTranslation("contribution.condition.number", number));
            article.setLabel(getTranslation("contribution.condition.on", number));
            remove.setAriaLabel(getTranslation("contribution.condition.remove", number));
        }

        Condition read() {
            var on = article.getValue();
            return new Condition(
                    id, on == null ? null : on.lineage(), body.getValue().strip());
        }
    }
}
