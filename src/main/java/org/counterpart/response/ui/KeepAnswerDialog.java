package org.counterpart.response.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.rejoinder.Exchange;

/** The institution stands by a contested answer, and says why. */
class KeepAnswerDialog extends FormDialog {

    KeepAnswerDialog(Exchange exchange, Follows follows, Consumer<String> keep) {
        super("response.rejoinder.keep", exchange.point());
        var reason = words("response.reason");
        build(
                "response.rejoinder.keep",
                Map.of("reason", reason),
                () -> keep.accept(reason.getValue()),
                follows.forGood(),
                reason);
    }
}
