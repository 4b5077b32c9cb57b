package org.counterpart.response.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.rejoinder.Exchange;
import org.counterpart.response.rejoinder.Finding;
import org.jspecify.annotations.Nullable;

/** What the moderator finds of a contested answer, and why. */
class AnswerFindingDialog extends FormDialog {

    interface Find {
        void accept(@Nullable Finding finding, String reason);
    }

    AnswerFindingDialog(Exchange exchange, Follows follows, Find find) {
        super("response.rejoinder.find", exchange.point());
        var finding = new RadioButtonGroup<Finding>(getTranslation("response.rejoinder.finding"));
        finding.setItems(Finding.values());
        finding.setItemLabelGenerator(one -> Parts.word(this, one));
        finding.setRequiredIndicatorVisible(true);
        var reason = words("response.reason");
        build(
                "response.rejoinder.find",
                Map.of("finding", finding, "reason", reason),
                () -> find.accept(finding.getValue(), reason.getValue()),
                follows.forGood(),
                finding,
                reason);
    }
}
