package org.counterpart.text.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.LanguageBox;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Phase;
import org.counterpart.text.TextAct;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;

/** Title, language and note of a draft, whether it only mends slips, and its publication. */
class DraftForm extends Div {

    private final TextField title = new TextField();
    private final LanguageBox language = new LanguageBox(getTranslation("text.language"));
    private final TextArea note = Typing.kept(new TextArea());
    private final Checkbox correction = new Checkbox();
    private final Map<String, HasValidation> fields =
            Map.of("title", title, "language", language, "note", note, "correction", correction);
    private final Texts texts;
    private final TextDrafts drafts;
    private final Concerned concerned;
    private final TextVersion draft;
    private final Runnable changed;

    /** @param follows whether there is a published version before it */
    DraftForm(
            Texts texts,
            TextDrafts drafts,
            Concerned concerned,
            TextVersion draft,
            Phase phase,
            boolean follows,
            Runnable changed) {
        this.texts = texts;
        this.drafts = drafts;
        this.concerned = concerned;
        this.draft = draft;
        this.changed = changed;
        addClassName("fields");
        title.setLabel(getTranslation("text.title"));
        title.setValue(draft.title());
        language.setValue(draft.language());
        note.setLabel(getTranslation("text.note"));
        note.setHelperText(getTranslation("text.note.help"));
        note.setValue(draft.note());
        correction.setLabel(getTranslation("text.correction"));
        correction.setHelperText(getTranslation("text.correction.help"));
        correction.setValue(draft.correction());
        correction.setVisible(follows);
        add(title, language, note, correction);
        if (follows) {
            add(matching());
        }
        add(acts(phase));
    }

    private Div matching() {
        var link = new Anchor(
                "consultations/" + draft.consultation() + "/text/matching", getTranslation("text.matching.open"));
        var state = new Span(
                getTranslation(draft.matchingConfirmed() ? "text.matching.confirmed" : "text.matching.unconfirmed"));
        var line = new Div(state, link);
        line.addClassNames("row", draft.matchingConfirmed() ? "is-closed" : "is-open");
        return line;
    }

    private Div acts(Phase phase) {
        var acts = new Div(new Button(getTranslation("base.save"), click -> save()));
        acts.addClassName("acts");
        if (phase == Phase.DRAFT) {
            acts.add(Parts.small(getTranslation("text.policy.withConsultation")));
            return acts;
        }
        var publish = new Button(getTranslation("text.publish"), click -> ask());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        acts.add(publish);
        if (phase.compareTo(Phase.REVIEW) < 0) {
            acts.add(Parts.small(getTranslation("text.policy.running")));
        }
        return acts;
    }

    private void save() {
        if (Problems.run(fields, this::describe)) {
            Typing.stored(this);
            Problems.done(getTranslation("base.saved"));
            changed.run();
        }
    }

    private void describe() {
        drafts.describe(draft.id(), version(), title.getValue(), written(), note.getValue(), correction.getValue());
    }

    private String written() {
        return language.getValue() == null ? "" : language.getValue();
    }

    /** The question comes when the draft is stored as it reads. */
    private void ask() {
        if (!Problems.run(fields, () -> {
            describe();
            Refused.ifAny(drafts.missing(draft.id()));
        })) {
            return;
        }
        var stored = texts.version(draft.id());
        var follows = new Follows(getTranslation("text.publish.follows", stored.number(), stored.articles()));
        if (correction.isVisible()) {
            follows.and(getTranslation("text.publish.carried"));
        }
        follows.told(
                        concerned,
                        Act.of(TextAct.TEXT_PUBLISHED, stored.id(), stored.title())
                                .in(stored.consultation()))
                .forGood();
        Question.ask(getTranslation("text.publish"), follows, getTranslation("text.publish"), this::publish);
    }

    private void publish() {
        if (Problems.run(fields, () -> {
            describe();
            drafts.publish(draft.id(), version(), note.getValue());
        })) {
            Typing.stored(this);
            Problems.done(getTranslation("text.published"));
            changed.run();
        }
    }

    /** The structure below is corrected in between; both forms show the same draft, so the latest state counts. */
    private int version() {
        return texts.version(draft.id()).version();
    }
}
