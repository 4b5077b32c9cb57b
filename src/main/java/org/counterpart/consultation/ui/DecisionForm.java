package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.ClosingForm;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;

/** Where the decision is written with colleagues, and published. */
class DecisionForm extends Div {

    private final Proceedings proceedings;
    private final Concerned concerned;
    private final ConsultationId id;
    private final Runnable published;
    private final ClosingForm form;

    DecisionForm(
            Proceedings proceedings,
            SharedDrafts drafts,
            Concerned concerned,
            Consultation consultation,
            Runnable published) {
        this.proceedings = proceedings;
        this.concerned = concerned;
        this.id = consultation.id();
        this.published = published;
        form = new ClosingForm(Closing.DECISION, proceedings, drafts, id, consultation.zone(), published);
        addClassName("form");
        var publish = new Button(getTranslation("consultation.decide.button"), click -> ask());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(form, publish);
    }

    private void ask() {
        if (!Problems.nothingWrong(form.fields(), Closing.DECISION.problems(form.words())) || !form.saveNow()) {
            return;
        }
        Question.ask(
                getTranslation("consultation.decide.button"),
                new Follows(getTranslation("consultation.decide.confirm"))
                        .told(
                                concerned,
                                Act.of(ConsultationAct.CONSULTATION_DECIDED, id, "")
                                        .in(id))
                        .forGood(),
                getTranslation("consultation.decide.button"),
                () -> publish());
    }

    private void publish() {
        if (form.saveNow() && Problems.run(form.fields(), () -> proceedings.decide(id, form.words()))) {
            Problems.done(getTranslation("consultation.decide.done"));
            published.run();
        }
    }
}
