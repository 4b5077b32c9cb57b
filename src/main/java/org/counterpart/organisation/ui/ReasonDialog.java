package org.counterpart.organisation.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;

/** Asks why, and says who will read the answer. */
class ReasonDialog extends FormDialog {

    /**
     * @param readersKey says who reads the reason
     * @param concerned how many people belong to it
     * @param written how many of them get the letter
     */
    ReasonDialog(
            String actKey,
            OrganisationId organisation,
            String readersKey,
            int concerned,
            int written,
            Consumer<String> act) {
        super(actKey, organisation);
        var reason = words("organisation.reason", readersKey);
        build(
                actKey,
                Map.of("reason", reason),
                () -> act.accept(reason.getValue()),
                new Follows(getTranslation(actKey + ".follows", concerned))
                        .and(getTranslation(actKey + ".stays"))
                        .and(getTranslation("organisation.reason.letter", written))
                        .and(getTranslation(actKey + ".back")),
                reason);
    }
}
