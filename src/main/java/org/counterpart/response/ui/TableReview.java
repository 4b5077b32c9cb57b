package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.response.PointTables;
import org.counterpart.response.ReturnedRow;
import org.counterpart.response.ReturnedRow.Kind;

/** What a table that came back would change, row by row. Only what is shown and stays ticked is done; what is left is shown again. */
class TableReview extends Div {

    /** Rows shown at a time. */
    private static final int EACH = 100;

    private final Supplier<List<ReturnedRow>> read;
    private final Function<List<ReturnedRow>, PointTables.Taken> take;
    private final String answers;
    private final Set<ReturnedRow> chosen = new LinkedHashSet<>();

    /**
     * @param read what the table would change at this moment
     * @param answers where the points are
     */
    TableReview(Supplier<List<ReturnedRow>> read, Function<List<ReturnedRow>, PointTables.Taken> take, String answers) {
        this.read = read;
        this.take = take;
        this.answers = answers;
        addClassName("offline-review");
        show(read.get());
    }

    private void show(List<ReturnedRow> rows) {
        chosen.clear();
        var changed = of(rows, Kind.CHANGED);
        var overtaken = of(rows, Kind.OVERTAKEN);
        var unusable = of(rows, Kind.UNUSABLE);
        var counts = new Paragraph(getTranslation(
                "response.table.counts",
                changed.size(),
                overtaken.size(),
                of(rows, Kind.SAME).size(),
                unusable.size()));
        counts.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("response.table.review")), counts);
        part("response.table.unusable", unusable, this::wrong);
        part("response.table.overtaken", overtaken, this::change);
        part("response.table.changes", changed, this::change);
        if (!changed.isEmpty() || !overtaken.isEmpty()) {
            var apply = new Button(getTranslation("response.table.apply"));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            apply.addClickListener(click -> apply(apply));
            var acts = new Div(apply);
            acts.addClassName("acts");
            add(acts);
        }
    }

    private static List<ReturnedRow> of(List<ReturnedRow> rows, Kind kind) {
        return rows.stream().filter(row -> row.shown().kind() == kind).toList();
    }

    private void part(String key, List<ReturnedRow> rows, Function<ReturnedRow, Component> shown) {
        if (!rows.isEmpty()) {
            add(
                    new H3(getTranslation(key)),
                    new Paragraph(getTranslation(key + ".explain")),
                    new Portions<>(rows, EACH, shown));
        }
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
        var changes = row.shown().kind() == Kind.CHANGED;
        if (changes) {
            chosen.add(row);
        }
        var tick = new Checkbox(named(row), changes);
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
                        new H4(Parts.word(this, one.column())),
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

    private void apply(Button apply) {
        var taken = Problems.guard(Map.of(), () -> take.apply(List.copyOf(chosen)));
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
        Problems.run(Map.of(), () -> show(read.get()));
    }
}
