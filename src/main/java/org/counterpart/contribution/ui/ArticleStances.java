package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.position.PositionFields;
import org.counterpart.contribution.position.StanceRules;
import org.jspecify.annotations.Nullable;

/** A stance for each article that has one, a line each: compact enough for three hundred articles. */
class ArticleStances extends Div {

    private static final String CELLS = "stance-cells";

    private final Map<LineageId, ArticleStance> stances = new LinkedHashMap<>();
    private final Grid<ArticleName> grid = new Grid<>();
    private final List<ArticleName> names;
    private final Runnable changed;

    ArticleStances(ConsultationId consultation, List<ArticleName> names, Runnable changed) {
        this.names = names;
        this.changed = changed;
        addClassName("article-stances");
        grid.addComponentColumn(name -> Parts.cells(CELLS, named(consultation, name), stance(name), reason(name)))
                .setHeader(Parts.cells(
                        CELLS,
                        new Span(getTranslation("contribution.column.about")),
                        new Span(getTranslation("contribution.column.stance")),
                        new Span(getTranslation("contribution.column.reason"))));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(getTranslation("contribution.position.articles"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(names.size() <= 12);
        var view = grid.setItems(names);
        var only = new Checkbox(getTranslation("contribution.position.onlyTaken"));
        only.addValueChangeListener(change -> view.setFilter(
                change.getValue() ? (ArticleName name) -> stances.containsKey(name.lineage()) : name -> true));
        add(only, grid);
    }

    /** An article that is gone from the newest text leads nowhere. */
    private Component named(ConsultationId consultation, ArticleName name) {
        var words = name.name(this::getTranslation);
        return name.gone() == null
                ? new Anchor(ContributionRoutes.article(consultation, name.handle()), words)
                : new Span(words);
    }

    void fill(List<ArticleStance> taken) {
        stances.clear();
        taken.forEach(stance -> stances.put(stance.article(), stance));
        grid.getDataProvider().refreshAll();
    }

    /** Shows the stance on one article as it was saved; the other lines may be being typed in. */
    void put(String field, String words) {
        var article = PositionFields.article(field);
        var taken = PositionFields.article(field, words);
        if (taken == null) {
            stances.remove(article);
        } else {
            stances.put(article, taken);
        }
        names.stream()
                .filter(name -> name.lineage().equals(article))
                .forEach(name -> grid.getDataProvider().refreshItem(name));
    }

    List<ArticleStance> read() {
        return List.copyOf(stances.values());
    }

    private Select<Stance> stance(ArticleName name) {
        var select = new Select<Stance>();
        select.setAriaLabel(getTranslation("contribution.position.stanceOn", name.name(this::getTranslation)));
        select.setItems(Stance.values());
        select.setItemLabelGenerator(s -> s == null ? "—" : Stances.sign(s) + " " + Parts.word(this, s));
        select.setEmptySelectionCaption("—");
        select.setEmptySelectionAllowed(true);
        var taken = stances.get(name.lineage());
        select.setValue(taken == null ? null : taken.stance());
        select.addValueChangeListener(change -> put(name, change.getValue(), reason(name.lineage())));
        return select;
    }

    private TextField reason(ArticleName name) {
        var field = Typing.saved(new TextField());
        field.setAriaLabel(getTranslation("contribution.position.reasonOn", name.name(this::getTranslation)));
        field.setMaxLength(StanceRules.ARTICLE_REASON_LIMIT);
        field.setPlaceholder(getTranslation("contribution.column.reason"));
        field.setWidthFull();
        field.setValue(reason(name.lineage()));
        field.addValueChangeListener(change -> {
            var taken = stances.get(name.lineage());
            put(name, taken == null ? Stance.NO_VIEW : taken.stance(), change.getValue());
        });
        return field;
    }

    private String reason(LineageId article) {
        var taken = stances.get(article);
        return taken == null ? "" : taken.reason();
    }

    private void put(ArticleName name, @Nullable Stance stance, String reason) {
        if (stance == null) {
            stances.remove(name.lineage());
        } else {
            stances.put(name.lineage(), new ArticleStance(name.lineage(), stance, reason));
        }
        changed.run();
    }
}
