package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.response.PointTables;
import org.counterpart.response.ReturnedRow;
import org.counterpart.response.ReturnedRow.Kind;

/** What a table that came back would change, row by row. Only what stays ticked is done. */
class TableReview extends Div {

    private final List<ReturnedRow> rows;
    private final Function<List<ReturnedRow>, PointTables.Taken> take;
    private final String answers;
    private final Set<ReturnedRow> chosen = new LinkedHashSet<>();
    private final Button apply = new Button(getTranslation("response.table.apply"));

    /** @param answers where the points are */
    TableReview(List<ReturnedRow> rows, Function<List<ReturnedRow>, PointTables.Taken> take, String answers) {
        this.rows = rows;
        this.take = take;
        this.answers = answers;
        addClassName("offline-review");
        var changed = of(Kind.CHANGED);
        var overtaken = of(Kind.OVERTAKEN);
        var unusable = of(Kind.UNUSABLE);
        var counts = new Paragraph(getTranslation(
                "response.table.counts",
                changed.size(),
                overtaken.size(),
                of(Kind.SAME).size(),
                unusable.size()));
        counts.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("response.table.review")), counts);
        if (!unusable.isEmpty()) {
            part("response.table.unusable");
            add(new Paragraph(getTranslation("response.table.unusable.explain")));
            add(new Portions<>(unusable, this::wrong));
        }
        if (!overtaken.isEmpty()) {
            part("response.table.overtaken");
            add(new Paragraph(getTranslation("response.table.overtaken.explain")));
            add(new Portions<>(overtaken, this::change));
        }
        if (!changed.isEmpty()) {
            part("response.table.changes");
            chosen.addAll(changed);
            add(new Portions<>(changed, this::change));
        }
        if (!changed.isEmpty() || !overtaken.isEmpty()) {
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            apply.addClickListener(click -> apply());
            var acts = new Div(apply);
            acts.addClassName("acts");
            add(acts);
        }
    }

    private List<ReturnedRow> of(Kind kind) {
        return rows.stream().filter(row -> row.shown().kind() == kind).toList();
    }

    private void part(String key) {
        add(new H3(getTranslation(key)));
    }

    private Component wrong(ReturnedRow row) {
        var card = Parts.card(new Paragraph(named(row)));
        row.shown()
                .troubles()
                .forEach(trouble -> card.add(new Paragraph(getTranslation(
                        "response.table.cell",
                        trouble.cell(),
                        getTranslation(
                                trouble.problem().key(),
                                trouble.problem().arguments().toArray())))));
        return card;
    }

    private Component change(ReturnedRow row) {
        var tick = new Checkbox(named(row), chosen.contains(row));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(row);
            } else {
                chosen.remove(row);
            }
        });
        var card = Parts.card(tick);
        row.shown()
                .differences()
                .forEach(one -> card.add(
                        new Paragraph(Parts.word(this, one.column())),
                        side("response.table.before", one.before()),
                        side("response.table.after", one.after())));
        return card;
    }

    private Div side(String key, String words) {
        var said = new Div(getTranslation(
                "base.labelled",
                getTranslation(key),
                words.isEmpty() ? getTranslation("response.table.nothing") : words));
        said.getElement().setAttribute("dir", "auto");
        said.addClassName("verbatim");
        return said;
    }

    private String named(ReturnedRow row) {
        var shown = row.shown();
        return shown.about().isEmpty()
                ? getTranslation("response.table.rowAlone", shown.number())
                : getTranslation("response.table.row", shown.number(), shown.about());
    }

    private void apply() {
        var meant = rows.stream().filter(chosen::contains).toList();
        var taken = Problems.guard(Map.of(), () -> take.apply(meant));
        if (taken == null) {
            apply.setEnabled(true);
            return;
        }
        removeAll();
        var done = Parts.card(
                new Paragraph(getTranslation(
                        "response.table.taken", taken.answers(), taken.open(), taken.shared(), taken.leftOut())),
                new Anchor(answers, getTranslation("response.table.again")));
        done.getElement().setAttribute("role", "status");
        add(done);
    }
}
