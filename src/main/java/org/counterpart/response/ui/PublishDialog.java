package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.Problems;
import org.counterpart.response.AnswersOverview;

/** The last look before all answers become public together. */
class PublishDialog extends Dialog {

    private static final int SUMMARY_LIMIT = 20_000;

    PublishDialog(AnswersOverview overview, Consumer<String> publish) {
        setHeaderTitle(getTranslation("response.publish"));
        setWidth("40rem");
        var summary = new TextArea(getTranslation("response.summary"));
        summary.setHelperText(getTranslation("response.summary.help"));
        summary.setMaxLength(SUMMARY_LIMIT);
        summary.setWidthFull();
        summary.setMinHeight("8rem");
        add(
                new Paragraph(getTranslation(
                        "response.publish.explain", overview.counts().drafted())),
                summary);
        var yes = new Button(getTranslation("response.publish.yes"), click -> {
            if (Problems.run(Map.of("summary", summary), () -> publish.accept(summary.getValue()))) {
                close();
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), yes);
    }
}
