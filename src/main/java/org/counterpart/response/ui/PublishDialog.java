package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.AnswersOverview;

/** The last look before all answers become public together. */
class PublishDialog extends FormDialog {

    private static final int SUMMARY_LIMIT = 20_000;

    PublishDialog(ConsultationId consultation, AnswersOverview overview, Consumer<String> publish) {
        super("response.publish", consultation);
        var summary = words("response.summary", "response.summary.help");
        summary.setMaxLength(SUMMARY_LIMIT);
        summary.setRequiredIndicatorVisible(false);
        build(
                "response.publish.yes",
                Map.of("summary", summary),
                () -> publish.accept(summary.getValue()),
                new Paragraph(getTranslation(
                        "response.publish.explain", overview.counts().drafted())),
                summary);
    }
}
