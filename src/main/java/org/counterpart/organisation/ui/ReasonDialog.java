package org.counterpart.organisation.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FormDialog;

/** Asks why; the answer is read by those it concerns and stays in the record. */
class ReasonDialog extends FormDialog {

    ReasonDialog(String actKey, OrganisationId organisation, Consumer<String> act) {
        super(actKey, organisation);
        var reason = words("organisation.reason", "organisation.reason.help");
        build(actKey, Map.of("reason", reason), () -> act.accept(reason.getValue()), reason);
    }
}
