package org.counterpart.text.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.consultation.Phase;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;

/** Title, language and note of a draft, and its publication where the phase allows one. */
class DraftForm extends Div {

    private final TextField title = new TextField();
    private final TextField language = new TextField();
    private final TextArea note = new TextArea();
    private final Map<String, HasValidation> fields = Map.of("title", title, "language", language, "note", note);
    private final Texts texts;
    private final TextDrafts drafts;
    private final TextVersion draft;
    private final Runnable changed;

    DraftForm(Texts texts, TextDrafts drafts, TextVersion draft, Phase phase, Runnable changed) {
        this.texts = texts;
        this.drafts = drafts;
        this.draft = draft;
        this.changed = changed;
        addClassName("fields");
        title.setLabel(getTranslation("text.title"));
        title.setValue(draft.title());
        language.setLabel(getTranslation("text.language"));
        language.setHelperText(getTranslation("text.language.help"));
        language.setValue(draft.language());
        note.setLabel(getTranslation("text.note"));
        note.setHelperText(getTranslation("text.note.help"));
        note.setValue(draft.note());
        var acts = new Div(new Button(getTranslation("base.save"), click -> save()));
        acts.addClassName("acts");
        if (phase.compareTo(Phase.REVIEW) >= 0) {
            var publish = new Button(getTranslation("text.publish"), click -> publish());
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(publish);
        } else {
            acts.add(Parts.small(
                    getTranslation(phase == Phase.DRAFT ? "text.policy.withConsultation" : "text.policy.running")));
        }
        add(title, language, note, acts);
    }

    private void save() {
        if (Problems.run(fields, this::describe)) {
            Problems.done(getTranslation("base.saved"));
            changed.run();
        }
    }

    private void describe() {
        drafts.describe(draft.id(), version(), title.getValue(), language.getValue(), note.getValue());
    }

    private void publish() {
        if (Problems.run(fields, () -> {
            describe();
            drafts.publish(draft.id(), version(), note.getValue());
        })) {
            Problems.done(getTranslation("text.published"));
            changed.run();
        }
    }

    /** The structure below is corrected in between; both forms show the same draft, so the latest state counts. */
    private int version() {
        return texts.version(draft.id()).version();
    }
}
