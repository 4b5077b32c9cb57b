package org.counterpart.consultation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.DecisionDraft;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.Sheet;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.jspecify.annotations.Nullable;

/** Where the decision is written, saved as it is typed together with colleagues, and published. */
class DecisionForm extends Div implements Together.Page {

    private final Proceedings proceedings;
    private final SharedDrafts drafts;
    private final Concerned concerned;
    private final ConsultationId id;
    private final Runnable published;
    private final TextArea decision = Typing.saved(new TextArea(getTranslation("consultation.decision")));
    private final SavedNote note = new SavedNote(this, getTranslation("consultation.editor.autosave"));
    private final Sheet sheet = field -> getTranslation("consultation." + field);
    private final Together together;

    DecisionForm(
            Proceedings proceedings,
            SharedDrafts drafts,
            Concerned concerned,
            Consultation consultation,
            Runnable published) {
        this.proceedings = proceedings;
        this.drafts = drafts;
        this.concerned = concerned;
        this.id = consultation.id();
        this.published = published;
        var draft = proceedings.decisionDraft(id);
        addClassName("form");
        decision.setMaxLength(Proceedings.DECISION);
        decision.setMinRows(6);
        decision.setValue(draft.words());
        together =
                new Together(drafts, DraftKind.DECISION, id.value(), sheet, consultation.zone(), stored(draft), this);
        decision.addValueChangeListener(change -> {
            if (!together.isWriting()) {
                together.save();
            }
        });
        var publish = new Button(getTranslation("consultation.decide.button"), click -> ask());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(publish, note);
        acts.addClassName("row");
        add(decision, together, acts);
    }

    private static Together.Stored stored(DecisionDraft draft) {
        return new Together.Stored(draft.version(), draft.fields());
    }

    @Override
    public Map<String, HasValidation> fields() {
        return Map.of(DecisionDraft.FIELD, decision);
    }

    @Override
    public Fields read() {
        return new Fields(Map.of(DecisionDraft.FIELD, decision.getValue()));
    }

    @Override
    public void write(Fields words, Set<String> changed) {
        if (changed.contains(DecisionDraft.FIELD)) {
            decision.setValue(words.get(DecisionDraft.FIELD));
        }
    }

    @Override
    public Together.Stored save(int version, Fields words) {
        var said = words.get(DecisionDraft.FIELD);
        var saved = new DecisionDraft(said, proceedings.saveDecision(id, version, said));
        note.saved();
        return stored(saved);
    }

    @Override
    public Together.@Nullable Stored stored() {
        return drafts.source(DraftKind.DECISION).isOpen(id.value()) ? stored(proceedings.decisionDraft(id)) : null;
    }

    @Override
    public void ended(Fields base, Fields typed) {
        drafts.setAside(DraftKind.DECISION, id.value(), together.version(), typed);
        removeAll();
        add(new DraftEnded("consultation.ended.decided", new NotInIt(sheet, base, typed), published));
    }

    private void ask() {
        if (!isSaved()) {
            return;
        }
        Question.ask(
                getTranslation("consultation.decide.button"),
                new Follows(getTranslation("consultation.decide.confirm"))
                        .told(
                                concerned,
                                Act.of(ActKind.CONSULTATION_DECIDED, id, "").in(id))
                        .forGood(),
                getTranslation("consultation.decide.button"),
                () -> publish());
    }

    /** Whether it is stored as whoever publishes it has read it. */
    private boolean isSaved() {
        return together.save() == Together.Outcome.SAVED;
    }

    private void publish() {
        if (isSaved() && Problems.run(fields(), () -> proceedings.decide(id, decision.getValue()))) {
            Problems.done(getTranslation("base.saved"));
            published.run();
        }
    }
}
