package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Problems;

/** A form over the page: closes when its act was done; otherwise everything typed stays. */
abstract class FormDialog extends Dialog {

    private final Div form = new Div();

    FormDialog(String titleKey) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("42rem");
        form.addClassName("fields");
        add(form);
    }

    /** Puts the fields in order, and the button that does the act. */
    void build(String actKey, Map<String, ? extends HasValidation> named, Runnable act, Component... fields) {
        form.add(fields);
        var save = new Button(getTranslation(actKey), click -> {
            try {
                if (Problems.run(named, act)) {
                    close();
                }
            } catch (Stale lost) {
                Problems.notice(getTranslation("commitment.stalePage"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    TextArea words(String labelKey, String helpKey) {
        var field = new TextArea(getTranslation(labelKey));
        field.setHelperText(getTranslation(helpKey));
        field.setWidthFull();
        field.setMinHeight("8rem");
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
