package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.ClosingForm;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.response.AnswersOverview;
import org.counterpart.response.BeforePublishing;
import org.counterpart.response.ResponseAct;

/** The last look before all answers become public together, with the summary that the officers write together. */
class PublishDialog extends FormDialog {

    PublishDialog(
            AnswersOverview overview,
            BeforePublishing before,
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
                checks(consultation, before.check(consultation).doubts().size()),
                summary);
    }

    /** How many things should be looked at first, and where. */
    private Paragraph checks(ConsultationId consultation, int doubts) {
        var link = new Anchor(CheckView.address(consultation), getTranslation("response.publish.checks", doubts));
        link.getElement().addEventListener("click", click -> close());
        return new Paragraph(link);
    }
}
