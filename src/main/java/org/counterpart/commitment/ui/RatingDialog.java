package org.counterpart.commitment.ui;

import java.util.Map;
import java.util.function.BiConsumer;
import org.counterpart.commitment.ImplementationStatus;
import org.jspecify.annotations.Nullable;

/** How an NGO rates the keeping of a promise. */
class RatingDialog extends FormDialog {

    RatingDialog(BiConsumer<@Nullable ImplementationStatus, String> rate) {
        super("commitment.assess");
        var status = Looks.statusField(this);
        var words = words("commitment.why", "commitment.assess.help");
        build(
                "commitment.assess.do",
                Map.of("status", status, "account", words),
                () -> rate.accept(status.getValue(), words.getValue()),
                status,
                words);
    }
}
