package org.counterpart.organisation.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FormDialog;

/** Asks why, and says who will read the answer. */
class ReasonDialog extends FormDialog {

    /** @param readersKey says who they are */
    ReasonDialog(String actKey, OrganisationId organisation, String readersKey, Consumer<String> act) {
        super(actKey, organisation);
        var reason = words("organisation.reason", readersKey);
        build(actKey, Map.of("reason", reason), () -> act.accept(reason.getValue()), reason);
    }
}
