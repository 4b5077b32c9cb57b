package org.counterpart.response.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.AnswersOverview;

/** The last look before all answers become public together. */
class PublishDialog extends FormDialog {

    private static final int SUMMARY_LIMIT = 20_000;

    PublishDialog(
            ConsultationId consultation, AnswersOverview overview, Concerned concerned, Consumer<String> publish) {
        super("response.publish", consultation);
        var summary = words("response.summary", "response.summary.help");
        summary.setMaxLength(SUMMARY_LIMIT);
        summary.setRequiredIndicatorVisible(false);
        build(
                "response.publish.yes",
                Map.of("summary", summary),
                () -> publish.accept(summary.getValue()),
                new Follows(getTranslation(
                                "response.publish.explain", overview.counts().drafted()))
                        .told(
                                concerned,
                                Act.of(ActKind.ANSWERS_PUBLISHED, consultation, overview.title())
                                        .in(consultation))
                        .forGood(),
                summary);
    }
}
