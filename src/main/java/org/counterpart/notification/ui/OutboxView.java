package org.counterpart.notification.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.notification.NoticeState;
import org.counterpart.notification.Outbox;
import org.counterpart.notification.OutboxEntry;

/** Mails, the newest first, with what became of them; one is read beside the list. */
@Route("outbox")
@PermitAll
class OutboxView extends Screen {

    private final Outbox outbox;
    private final Div reading = new Div();

    OutboxView(Outbox outbox) {
        this.outbox = outbox;
        heading(t("notification.outbox.title"), t("notification.outbox.lead"));
        if (!outbox.delivers()) {
            add(Parts.empty(t("notification.outbox.noServer")));
        }
        reading.addClassName("reading");
        add(grid(), reading);
    }

    private Grid<OutboxEntry> grid() {
        var grid = new Grid<OutboxEntry>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-of-all");
        grid.addComponentColumn(entry -> Parts.cells(
                "mail-cells",
                new Div(
                        new Div(entry.subject()),
                        Parts.small(
                                recipient(entry) + " · " + Times.moment(entry.createdAt(), Times.SITE, getLocale()))),
                new Span(state(entry))));
        grid.setItems(query -> outbox.newest(query.getOffset(), query.getLimit()).stream(), query -> outbox.count());
        grid.setEmptyStateText(t("notification.outbox.empty"));
        grid.setAriaLabel(t("notification.outbox.title"));
        grid.asSingleSelect().addValueChangeListener(selected -> read(selected.getValue()));
        return grid;
    }

    private String recipient(OutboxEntry entry) {
        return entry.recipient().isEmpty() ? t("notification.outbox.sealed") : entry.recipient();
    }

    private String state(OutboxEntry entry) {
        if (entry.state() == NoticeState.SENT && !outbox.delivers()) {
            return t("notification.outbox.kept");
        }
        var state = t(entry.state());
        return entry.state() == NoticeState.FAILED || entry.state() == NoticeState.GIVEN_UP
                ? state + " · " + t("notification.outbox.attempts", entry.attempts())
                : state;
    }

    private void read(@org.jspecify.annotations.Nullable OutboxEntry entry) {
        reading.removeAll();
        if (entry == null) {
            return;
        }
        reading.add(new H2(entry.subject()), Parts.small(recipient(entry)));
        if (entry.lastError() != null) {
            reading.add(Parts.empty(entry.lastError()));
        }
        if (entry.recipient().isEmpty()) {
            return;
        }
        var text = outbox.text(entry.id());
        reading.add(text.isEmpty() ? Parts.empty(t("notification.outbox.blank")) : new Pre(text));
        reading.scrollIntoView();
    }
}
