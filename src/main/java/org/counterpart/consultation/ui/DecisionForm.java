package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.BothVersions;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.DecisionDraft;
import org.counterpart.consultation.Proceedings;

/** Where the decision is written, saved as it is typed, and published. */
class DecisionForm extends Div {

    private final Proceedings proceedings;
    private final ConsultationId id;
    private final Runnable published;
    private final TextArea decision = Typing.saved(new TextArea(getTranslation("consultation.decision")));
    private final Span note = Parts.small(getTranslation("consultation.editor.autosave"));
    private DecisionDraft draft;

    DecisionForm(Proceedings proceedings, ConsultationId id, Runnable published) {
        this.proceedings = proceedings;
        this.id = id;
        this.published = published;
        draft = proceedings.decisionDraft(id);
        addClassName("form");
        decision.setMaxLength(Proceedings.DECISION);
        decision.setMinRows(6);
        decision.setValue(draft.words());
        decision.addValueChangeListener(change -> save());
        note.getElement().setAttribute("role", "status");
        var publish = new Button(getTranslation("consultation.decide.button"), click -> ask());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(publish, note);
        acts.addClassName("row");
        add(decision, acts);
    }

    private boolean save() {
        var words = decision.getValue();
        if (words.equals(draft.words())) {
            return true;
        }
        try {
            return Problems.run(Map.of("decision", decision), () -> {
                draft = new DecisionDraft(words, proceedings.saveDecision(id, draft.version(), words));
                note.setText(getTranslation("base.saved"));
            });
        } catch (Stale colleague) {
            var theirs = proceedings.decisionDraft(id);
            new BothVersions(() -> keepMine(theirs), () -> take(theirs))
                    .field(getTranslation("consultation.decision"), words, theirs.words())
                    .ask();
            return false;
        }
    }

    private void keepMine(DecisionDraft theirs) {
        draft = theirs;
        save();
    }

    private void take(DecisionDraft theirs) {
        draft = theirs;
        decision.setValue(theirs.words());
    }

    private void ask() {
        var dialog = new ConfirmDialog(
                getTranslation("consultation.decide.button"),
                getTranslation("consultation.decide.confirm"),
                getTranslation("consultation.decide.button"),
                event -> publish());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("base.cancel"));
        dialog.open();
    }

    private void publish() {
        if (save() && Problems.run(Map.of("decision", decision), () -> proceedings.decide(id, decision.getValue()))) {
            Problems.done(getTranslation("base.saved"));
            published.run();
        }
    }
}
