package org.counterpart.receipt.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.receipt.Receipts;

/** One's own receipts, the newest first. */
@Route("receipts")
@PermitAll
class ReceiptsView extends Screen implements BeforeEnterObserver {

    /** Receipts on one page. */
    private static final int EACH = 50;

    private final Receipts receipts;

    ReceiptsView(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        heading(t("receipt.all"), t("receipt.all.lead"));
        var page = page(event);
        var own = receipts.own((page - 1) * EACH, EACH + 1);
        if (own.isEmpty() && page > 1) {
            throw new NotFound();
        }
        if (own.isEmpty()) {
            add(Parts.empty(t("receipt.none")));
        }
        for (var one : own.stream().limit(EACH).toList()) {
            var about = one.reference().isEmpty() ? one.title() : one.reference() + " · " + one.title();
            add(Parts.card(
                    new Div(new Anchor(one.address(), one.name() + " · " + t(one.kind()) + " · " + about)),
                    Parts.small(one.consultationTitle() + " · " + Times.second(one.at(), one.zone(), getLocale()))));
        }
        var pages = new Div();
        pages.addClassName("row");
        if (page > 1) {
            pages.add(new Anchor("receipts?page=" + (page - 1), t("receipt.newer")));
        }
        if (own.size() > EACH) {
            pages.add(new Anchor("receipts?page=" + (page + 1), t("receipt.older")));
        }
        add(pages);
    }

    private static int page(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(number -> number.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
