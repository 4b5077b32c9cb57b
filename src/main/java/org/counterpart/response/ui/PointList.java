package org.counterpart.response.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.function.Consumer;
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
              <span class="point-words">${item.words}</span>
            </div>""";

    private final Points points;
    private @Nullable ConsultationId consultation;
    private PointFilter filter = PointFilter.ALL;

    PointList(Points points, Consumer<PointId> choose) {
        this.points = points;
        addClassName("point-list");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("response.points"));
        addColumn(LitRenderer.<PointSummary>of(ROW)
                .withProperty("title", PointSummary::title)
                .withProperty("state", this::state)
                .withProperty("tone", PointList::tone)
                .withProperty("who", this::who)
                .withProperty("words", PointSummary::excerpt));
        setEmptyStateText(getTranslation("response.noPoints"));
        addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(point -> event.isFromClient())
                .ifPresent(point -> choose.accept(point.id())));
    }

    void show(ConsultationId consultation, PointFilter filter) {
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

    private String alike(PointSummary point) {
        return point.copies() == 0 ? "" : " · " + getTranslation("response.alike.andCopies", point.copies());
    }
}
