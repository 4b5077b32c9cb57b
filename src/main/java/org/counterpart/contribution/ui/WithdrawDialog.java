package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.Problems;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.SubmissionPolicy;

/** Asks why something is withdrawn: the reason stays beside it for everybody to read. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(Contribution contribution, Consumer<String> withdraw) {
        setHeaderTitle(getTranslation("contribution.withdraw.title", contribution.reference()));
        var reason = new TextArea(getTranslation("contribution.withdraw.reason"));
        reason.setMaxLength(SubmissionPolicy.REASON_LIMIT);
        reason.setWidthFull();
        reason.setMinRows(3);
        var confirm = new Button(getTranslation("contribution.withdraw.confirm"), click -> {
            if (Problems.run(Map.of("reason", reason), () -> withdraw.accept(reason.getValue()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("contribution.withdraw.body")), reason);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), confirm);
    }
}
