package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.SubmissionPolicy;

/** Asks why something is withdrawn: the reason stays beside it for everybody to read. */
class WithdrawDialog extends FormDialog {

    WithdrawDialog(Contribution contribution, Consumer<String> withdraw) {
        super("contribution.withdraw.title", contribution.id(), contribution.reference());
        var reason = words("contribution.withdraw.reason");
        reason.setMaxLength(SubmissionPolicy.REASON_LIMIT);
        build(
                "contribution.withdraw.confirm",
                Map.of("reason", reason),
                () -> withdraw.accept(reason.getValue()),
                new Paragraph(getTranslation("contribution.withdraw.body")),
                reason);
    }
}
