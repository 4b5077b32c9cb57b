package org.counterpart.response.ui;

import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.ClosingForm;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.response.AnswersOverview;
import org.counterpart.response.ResponseAct;

/** The last look before all answers become public together, with the summary that the officers write together. */
class PublishDialog extends FormDialog {

    PublishDialog(
            AnswersOverview overview,
            Proceedings proceedings,
            SharedDrafts drafts,
            Concerned concerned,
            Runnable again,
            Consumer<String> publish) {
        super("response.publish", overview.consultation());
        var consultation = overview.consultation();
        var summary = new ClosingForm(Closing.SUMMARY, proceedings, drafts, consultation, overview.zone(), () -> {
            close();
            again.run();
        });
        summary.help(getTranslation("response.summary.help"));
        build(
                "response.publish.yes",
                summary.fields(),
                () -> {
                    if (!summary.saveNow()) {
                        throw new Refused(Problem.of("response.publish.changedMeanwhile"));
                    }
                    publish.accept(summary.words());
                },
                new Follows(getTranslation(
                                "response.publish.explain", overview.counts().drafted()))
                        .told(
                                concerned,
                                Act.of(ResponseAct.ANSWERS_PUBLISHED, consultation, overview.title())
                                        .in(consultation))
                        .forGood(),
                summary);
    }
}
