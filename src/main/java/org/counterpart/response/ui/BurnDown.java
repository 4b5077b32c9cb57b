package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.PointCounts;

/** How much is answered, as a bar with its figures. */
class BurnDown extends Div {

    private static final int CELLS = 50;

    BurnDown() {
        addClassName("burn");
    }

    /** @param pace what the last days mean for the day the answers are due; empty: nothing is said of it */
    void show(PointCounts counts, String pace) {
        removeAll();
        var words = getTranslation(
                "response.burnDown", counts.total(), counts.published(), counts.drafted(), counts.open());
        var bar = new Div();
        bar.addClassName("burn-bar");
        bar.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        var done = cells(counts.published(), counts.total());
        var ready = Math.min(CELLS - done, cells(counts.drafted(), counts.total()));
        for (var i = 0; i < CELLS; i++) {
            var cell = new Span();
            cell.addClassName(i < done ? "done" : i < done + ready ? "ready" : "open");
            bar.add(cell);
        }
        var figures = new Span(words);
        figures.addClassNames("small", "muted", "num");
        figures.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(figures);
        if (!pace.isEmpty()) {
            line.add(Parts.small(" · " + pace));
        }
        add(bar, line);
    }

    /** At least one cell for what exists, and the last cell only when all is done. */
    static int cells(int part, int whole) {
        if (part == 0) {
            return 0;
        }
        return part == whole ? CELLS : Math.clamp(Math.round((float) part * CELLS / whole), 1, CELLS - 1);
    }
}
