package org.counterpart.response.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Reference;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.PointSummary;
import org.counterpart.response.Points;
import org.jspecify.annotations.Nullable;

/** The queue of points, fetched as it is scrolled. */
class PointList extends Grid<PointSummary> {

    private static final String ROW = """
            <div class="point">
              <span class="point-title">${item.title}</span><span class="point-state ${item.tone}">${item.state}</span>
              <span class="small muted">${item.who}</span>
              <span class="small point-inside" ?hidden="${!item.inside}">${item.inside}</span>
              <span class="point-words">${item.words}</span>
            </div>""";

    private final Points points;
    private final Set<PointId> chosen = new LinkedHashSet<>();
    private final Column<PointSummary> boxes;
    private @Nullable ConsultationId consultation;
    private PointFilter filter = PointFilter.ALL;
    private @Nullable PointSummary focused;
    private Runnable onChosen = () -> {};

    PointList(Points points, Consumer<PointId> choose) {
        this.points = points;
        addClassName("point-list");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("response.points"));
        boxes = addColumn(new ComponentRenderer<>(this::box))
                .setWidth("2.75rem")
                .setFlexGrow(0);
        boxes.setVisible(false);
        addColumn(LitRenderer.<PointSummary>of(ROW)
                .withProperty("title", PointSummary::title)
                .withProperty("state", this::state)
                .withProperty("tone", PointList::tone)
                .withProperty("who", this::who)
                .withProperty("inside", PointList::inside)
                .withProperty("words", PointSummary::excerpt));
        addCellFocusListener(event -> focused = event.getItem().orElse(null));
        setEmptyStateText(getTranslation("response.noPoints"));
        addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(point -> event.isFromClient())
                .ifPresent(point -> choose.accept(point.id())));
    }

    /** Whether several points can be chosen to do something with all of them. */
    void offerChoice(boolean offered) {
        boxes.setVisible(offered);
    }

    void onChosen(Runnable told) {
        onChosen = told;
    }

    /** What is chosen, whatever the list shows at the moment. */
    Set<PointId> chosen() {
        return Set.copyOf(chosen);
    }

    void choose(Collection<PointId> more) {
        chosen.addAll(more);
        chosenChanged();
    }

    void chooseNone() {
        chosen.clear();
        chosenChanged();
    }

    /** Chooses the row that has the focus, or gives it back. */
    void toggleFocused() {
        var row = focused;
        if (row != null && boxes.isVisible()) {
            if (!chosen.remove(row.id())) {
                chosen.add(row.id());
            }
            getDataProvider().refreshItem(row);
            onChosen.run();
        }
    }

    private void chosenChanged() {
        refresh();
        onChosen.run();
    }

    private Checkbox box(PointSummary point) {
        var box = new Checkbox(chosen.contains(point.id()));
        box.setAriaLabel(getTranslation("response.many.select", point.title(), who(point)));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(point.id());
            } else {
                chosen.remove(point.id());
            }
            onChosen.run();
        });
        return box;
    }

    void show(ConsultationId consultation, PointFilter filter) {
        if (!consultation.equals(this.consultation)) {
            chosen.clear();
        }
        this.consultation = consultation;
        this.filter = filter;
        // Its own idea of identity: the point an address names and the row that is fetched later are one.
        setItems(new CallbackDataProvider<PointSummary, Void>(
                query -> points.list(consultation, filter, query.getOffset(), query.getLimit()).stream(),
                query -> points.count(consultation, filter),
                PointSummary::id));
    }

    void refresh() {
        getDataProvider().refreshAll();
    }

    /** Marks the point the address names and brings it into sight, also when it is not among the rows that are loaded. */
    void select(@Nullable PointId id) {
        if (id == null) {
            deselectAll();
        } else if (getSelectedItems().stream().noneMatch(chosen -> chosen.id().equals(id))) {
            points.place(Objects.requireNonNull(consultation), filter, id).ifPresent(this::scrollToIndex);
            var point = points.get(id);
            select(new PointSummary(
                    id,
                    point.title(),
                    point.status(),
                    point.answer().outcome(),
                    point.words().kind(),
                    point.words().condition() != null,
                    point.words().number(),
                    point.words().author(),
                    "",
                    null,
                    null,
                    point.copies()));
        }
    }

    private String state(PointSummary point) {
        var outcome = point.outcome();
        if (outcome == null || !point.status().isAnswered()) {
            return Parts.word(this, point.status());
        }
        return point.status() == PointStatus.PUBLISHED
                ? Parts.word(this, outcome)
                : getTranslation("response.draftedOutcome", Parts.word(this, outcome));
    }

    private static String tone(PointSummary point) {
        var outcome = point.outcome();
        if (outcome == null || !point.status().isAnswered()) {
            return point.status() == PointStatus.CLOSED ? "is-closed" : "is-open";
        }
        return switch (outcome) {
            case ACCEPTED -> "is-accepted";
            case PARTLY_ACCEPTED -> "is-partly";
            case NOT_ACCEPTED -> "is-refused";
            case NOTED -> "is-closed";
        };
    }

    private String who(PointSummary point) {
        var kind = point.condition() ? getTranslation("response.condition") : Parts.word(this, point.kind());
        var number = point.number();
        var who = kind + " · " + point.author() + alike(point);
        return number == null ? who : Reference.contribution(number) + " · " + who;
    }

    /** Who answers it, and its theme; empty where neither is known. */
    private static String inside(PointSummary point) {
        return Stream.of(point.assignee(), point.theme())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String alike(PointSummary point) {
        return point.copies() == 0 ? "" : " · " + getTranslation("response.alike.andCopies", point.copies());
    }
}
