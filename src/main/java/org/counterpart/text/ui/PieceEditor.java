package org.counterpart.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.text.Entry;
import org.counterpart.text.Provision;
import org.counterpart.text.model.ProvisionKind;

/** One article or division: what it is and how it is called, where it stands, and where it should be split. */
class PieceEditor extends Div {

    private final StructureEditor editor;
    private final Entry entry;
    private final Div form = new Div();

    PieceEditor(StructureEditor editor, Entry entry, List<Provision> words) {
        this.editor = editor;
        this.entry = entry;
        form.addClassName("fields");
        var own = words.getFirst();
        describe(own);
        add(new H3(entry.label().isEmpty() ? Parts.word(this, entry.kind()) : entry.label()), form);
        if (!own.body().isEmpty()) {
            add(Parts.law(own.body()));
        }
        words.stream().skip(1).forEach(part -> add(part(part)));
    }

    private void describe(Provision one) {
        form.removeAll();
        var kind = new Select<ProvisionKind>();
        kind.setLabel(getTranslation("text.kind"));
        kind.setItems(ProvisionKind.values());
        kind.setItemLabelGenerator(value -> Parts.word(this, value));
        kind.setValue(one.kind());
        var number = field("text.number", one.number());
        var heading = field("text.heading", one.heading());
        var save = new Button(
                getTranslation("base.save"),
                click -> editor.correct(
                        (drafts, draft) -> drafts.describe(
                                draft.id(),
                                draft.version(),
                                one.id(),
                                kind.getValue(),
                                number.getValue(),
                                heading.getValue()),
                        entry.id()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(kind, number, heading, acts(one, save));
    }

    private Div acts(Provision one, Button save) {
        var acts = new Div(
                save,
                act("text.promote", one, (drafts, draft) -> drafts.promote(draft.id(), draft.version(), one.id())),
                act("text.demote", one, (drafts, draft) -> drafts.demote(draft.id(), draft.version(), one.id())),
                act(
                        "text.merge",
                        one,
                        (drafts, draft) -> drafts.mergeWithPrevious(draft.id(), draft.version(), one.id())));
        acts.addClassName("acts");
        return acts;
    }

    private Div part(Provision part) {
        var words = new Span((part.number() + " " + part.heading() + " " + part.body()).strip());
        var acts = new Div(
                act(
                        "text.split",
                        part,
                        (drafts, draft) -> drafts.split(draft.id(), draft.version(), part.id()),
                        part.id()),
                new Button(getTranslation("base.edit"), click -> {
                    describe(part);
                    form.scrollIntoView();
                }));
        acts.addClassName("acts");
        var row = new Div(words, acts);
        row.addClassNames("law", "piece-part", "depth-" + Math.min(part.depth() - entry.depth(), 6));
        return row;
    }

    private Button act(String key, Provision one, StructureEditor.Correction correction) {
        return act(key, one, correction, entry.id());
    }

    private Button act(String key, Provision one, StructureEditor.Correction correction, ProvisionId then) {
        var button = new Button(getTranslation(key), click -> editor.correct(correction, then));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel((getTranslation(key) + " " + one.label()).strip());
        return button;
    }

    private TextField field(String key, String value) {
        var field = new TextField(getTranslation(key));
        field.setValue(value);
        return field;
    }
}
