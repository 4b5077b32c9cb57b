package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.text.Entry;
import org.counterpart.text.TextVersion;
import org.counterpart.text.matching.MatchedVersions;
import org.counterpart.text.matching.Pair;
import org.jspecify.annotations.Nullable;

/** Pairs side by side, before and now. A row dragged onto another gives that one its origin. */
class PairList extends Grid<Pair> {

    /** Where Escape leads from the choice of an origin. */
    static final String ID = "pairs";

    private final MatchedVersions versions;
    private List<Pair> dragged = List.of();
    private List<Pair> shown = List.of();

    PairList(MatchedVersions versions, MatchingView view) {
        this.versions = versions;
        setId(ID);
        addClassName("pairs");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", getTranslation("text.matching"));
        addComponentColumn(this::row)
                .setHeader(getTranslation(
                        "text.matching.sides",
                        versions.before().number(),
                        versions.draft().number()));
        setEmptyStateText(getTranslation("text.matching.nothing"));
        addCellFocusListener(focus -> focus.getItem().ifPresent(view::choose));
        addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(view::choose));
        setRowsDraggable(true);
        setDropMode(GridDropMode.ON_TOP);
        addDragStartListener(start -> dragged = start.getDraggedItems());
        addDropListener(drop -> drop.getDropTargetItem().ifPresent(target -> drop(target, view)));
        getElement().setAttribute("keys", "EDIT UNMATCH");
        addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/structure.js"));
        getElement()
                .addEventListener("key", event -> key(event.getEventDetail(String.class), view))
                .addEventDetail();
    }

    private void key(String name, MatchingView view) {
        if (name.equals("EDIT")) {
            view.edit();
        } else {
            getSelectedItems().stream()
                    .map(Pair::fresh)
                    .filter(entry -> entry != null)
                    .forEach(entry -> view.correct(entry.id(), List.of()));
        }
    }

    private void drop(Pair target, MatchingView view) {
        var entry = target.fresh();
        var origins = dragged.stream()
                .flatMap(pair -> pair.old().stream())
                .map(Entry::id)
                .toList();
        if (entry != null && !origins.isEmpty() && !dragged.contains(target)) {
            view.correct(entry.id(), origins);
        }
    }

    /** @param then the pair to choose among them; where it is not listed any more the one that now stands in its place */
    void show(List<Pair> pairs, @Nullable ProvisionId then) {
        var before = shown.stream().map(Pair::id).toList();
        shown = pairs;
        setItems(new ListDataProvider<>(pairs) {
            @Override
            public Object getId(Pair pair) {
                return pair.id();
            }
        });
        var found = pairs.stream().map(Pair::id).toList().indexOf(then);
        var place = Math.clamp(found < 0 ? before.indexOf(then) : found, 0, Math.max(0, pairs.size() - 1));
        if (!pairs.isEmpty()) {
            select(pairs.get(place));
            scrollToIndex(Math.max(0, place - 1));
        }
    }

    private Component row(Pair pair) {
        var old = new Div(
                words(pair.old().stream().map(PairList::label).collect(Collectors.joining(" + ")), versions.before()));
        var entry = pair.fresh();
        var fresh = new Div(words(entry == null ? "" : label(entry), versions.draft()));
        return Parts.cells("pair-cells", old, fresh, confidence(pair));
    }

    static String label(Entry entry) {
        return entry.label().isEmpty() ? entry.kind().name() : entry.label();
    }

    private static Span words(String label, TextVersion version) {
        var span = new Span(label.isEmpty() ? "–" : label);
        StructureReview.mark(span.getElement(), version);
        return span;
    }

    private Component confidence(Pair pair) {
        var tags = new Div();
        tags.addClassName("row");
        pair.changes().stream()
                .sorted()
                .forEach(change -> tags.add(Parts.tag("noview", getTranslation("text.Selection." + change.name()))));
        if (!pair.old().isEmpty() && pair.fresh() != null) {
            tags.add(
                    pair.chosen()
                            ? Parts.tag("institution", getTranslation("text.matching.chosen"))
                            : Parts.tag(
                                    pair.isUncertain() ? "conditions" : "support",
                                    getTranslation("text.matching.confidence", pair.confidence())));
        }
        return tags;
    }
}
