package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Milestone;

/** How statuses look: always with their word. */
final class Looks {

    private static final int STEPS = 4;

    /** Four steps, for the eye; the word beside it says the same. */
    static Div meter(ImplementationStatus status) {
        var meter = new Div();
        meter.addClassName("meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        for (var step = 1; step <= STEPS; step++) {
            var part = new Span();
            if (step <= status.steps()) {
                part.addClassName("on");
            }
            meter.add(part);
        }
        return meter;
    }

    static Span state(Component where, Milestone milestone, LocalDate today) {
        var late = milestone.daysLate(today);
        return switch (milestone.state(today)) {
            case CONFIRMED -> Parts.tag("support", "✓ " + word(where, "confirmed", late));
            case CLAIMED -> Parts.tag("institution", "■ " + word(where, "claimed", late));
            case LATE -> Parts.tag("oppose", where.getTranslation("commitment.late", late));
            case NOT_DUE -> Parts.tag("noview", where.getTranslation("commitment.notDue"));
        };
    }

    private static String word(Component where, String state, int late) {
        var word = where.getTranslation("commitment." + state);
        return late == 0 ? word : word + ", " + where.getTranslation("commitment.late", late);
    }

    static Select<ImplementationStatus> statusField(Component where, ImplementationStatus... without) {
        var field = new Select<ImplementationStatus>();
        field.setLabel(where.getTranslation("commitment.status"));
        field.setItems(Arrays.stream(ImplementationStatus.values())
                .filter(s -> !Arrays.asList(without).contains(s))
                .toList());
        field.setItemLabelGenerator(s -> Parts.word(where, s));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    private Looks() {}
}
