package org.counterpart.receipt.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.receipt.Receipts;

/** One's own receipts, the newest first. */
@Route("receipts")
@PermitAll
class ReceiptsView extends Screen implements BeforeEnterObserver {

    private static final int SHOWN = 200;

    private final Receipts receipts;

    ReceiptsView(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        heading(t("receipt.all"), t("receipt.all.lead"));
        var own = receipts.own(SHOWN);
        if (own.isEmpty()) {
            add(Parts.empty(t("receipt.none")));
        }
        for (var one : own) {
            var about = one.reference().isEmpty() ? one.title() : one.reference() + " · " + one.title();
            add(Parts.card(
                    new Div(new Anchor(one.address(), one.name() + " · " + t(one.kind()) + " · " + about)),
                    Parts.small(one.consultationTitle() + " · " + Times.second(one.at(), one.zone(), getLocale()))));
        }
    }
}
