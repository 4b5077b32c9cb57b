package org.counterpart.organisation.ui;

import java.util.Map;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Problems;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.Organisations;

/** A question to who applied; the answer comes by mail. */
class AskDialog extends FormDialog {

    AskDialog(Organisation applicant, Organisations organisations, Runnable done) {
        super("organisation.ask", applicant.id());
        var question = words("organisation.ask.question");
        question.setMaxLength(Organisations.QUESTION);
        build(
                "organisation.ask.send",
                Map.of("question", question),
                () -> {
                    organisations.ask(applicant.id(), question.getValue());
                    done.run();
                    Problems.done(getTranslation("organisation.ask.sent"));
                },
                new Follows(organisations
                        .replyAddress()
                        .map(address -> getTranslation("organisation.ask.explain", address))
                        .orElseGet(() -> getTranslation("organisation.ask.noAddress"))),
                question);
    }
}
