package org.counterpart.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.Problems;

/** Asks why; the answer is read by those it concerns and stays in the record. */
class ReasonDialog extends Dialog {

    ReasonDialog(String title, Consumer<String> act) {
        setHeaderTitle(title);
        var reason = new TextArea(getTranslation("organisation.reason"));
        reason.setHelperText(getTranslation("organisation.reason.help"));
        reason.setWidthFull();
        add(reason);
        var confirm = new Button(title, click -> {
            if (Problems.run(Map.of("reason", reason), () -> act.accept(reason.getValue()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), confirm);
    }
}
