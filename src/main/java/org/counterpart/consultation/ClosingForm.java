package org.counterpart.consultation;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.Sheet;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.jspecify.annotations.Nullable;

/** Where a summary or a decision is written, saved as it is typed together with colleagues. */
public class ClosingForm extends Div implements Together.Page {

    private final Closing what;
    private final Proceedings proceedings;
    private final SharedDrafts drafts;
    private final ConsultationId id;
    private final Runnable goOn;
    private final TextArea words;
    private final SavedNote note = new SavedNote(this, getTranslation("consultation.editor.autosave"));
    private final Sheet sheet;
    private final Together together;

    /** @param goOn shows the page as it is, when a colleague published while somebody typed */
    public ClosingForm(
            Closing what, Proceedings proceedings, SharedDrafts drafts, ConsultationId id, ZoneId zone, Runnable goOn) {
        this.what = what;
        this.proceedings = proceedings;
        this.drafts = drafts;
        this.id = id;
        this.goOn = goOn;
        sheet = field -> getTranslation(what.label());
        words = Typing.saved(new TextArea(getTranslation(what.label())));
        var draft = proceedings.draft(id, what);
        addClassName("form");
        words.setMaxLength(what.limit());
        words.setMinRows(6);
        words.setWidthFull();
        words.setValue(draft.words());
        together = new Together(drafts, what.kind(), id.value(), sheet, zone, stored(draft), this);
        words.addValueChangeListener(change -> {
            if (!together.isWriting()) {
                together.save();
            }
        });
        add(words, together, note);
    }

    public void help(String sentence) {
        words.setHelperText(sentence);
    }

    /** Saves; whether it is stored as whoever publishes it has read it. */
    public boolean saveNow() {
        return together.save() == Together.Outcome.SAVED;
    }

    public String words() {
        return words.getValue();
    }

    private Together.Stored stored(ClosingDraft draft) {
        return new Together.Stored(draft.version(), what.fields(draft.words()));
    }

    @Override
    public Map<String, HasValidation> fields() {
        return Map.of(what.field(), words);
    }

    @Override
    public Fields read() {
        return what.fields(words.getValue());
    }

    @Override
    public void write(Fields said, Set<String> changed) {
        if (changed.contains(what.field())) {
            words.setValue(said.get(what.field()));
        }
    }

    @Override
    public Together.Stored save(int version, Fields fields) {
        var said = fields.get(what.field());
        var saved = new ClosingDraft(said, proceedings.saveDraft(id, what, version, said));
        note.saved();
        return stored(saved);
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public Together.@Nullable Stored stored() {
        return drafts.source(what.kind()).isOpen(id.value()) ? stored(proceedings.draft(id, what)) : null;
    }

    @Override
    public void ended(Fields base, Fields typed) {
        drafts.setAside(what.kind(), id.value(), together.version(), typed);
        removeAll();
        add(new DraftEnded(
                what == Closing.SUMMARY ? "response.ended.summary" : "consultation.ended.decided",
                new NotInIt(sheet, base, typed),
                goOn));
    }
}
