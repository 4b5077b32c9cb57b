package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.counterpart.base.Times;

/**
 * Says when what is typed into a form was last saved, in the reader's own time; read out without interrupting. While there is no connection
 * the page says here since when nothing was saved.
 */
public class SavedNote extends Span {

    private final Component form;
    private final Span words = new Span();
    private boolean unsaved;

    /** @param begin what it says before anything was saved */
    public SavedNote(Component form, String begin) {
        this.form = form;
        addClassNames("small", "muted");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("saved-note", true);
        add(words, new Span());
        say(begin);
    }

    /** What stands in the fields of the form is stored as of now. */
    public void saved() {
        saved("");
    }

    /** The same, with what there is to add. */
    public void saved(String more) {
        Typing.stored(form);
        unsaved = false;
        var at = getTranslation("base.savedAt", Times.justNow(zone()));
        say(more.isEmpty() ? at : at + " " + more);
    }

    /** What stands in the fields could not be stored, as from the first time that this was said. */
    public void notSaved() {
        if (!unsaved) {
            unsaved = true;
            words.setText(getTranslation("base.notSavedSince", Times.justNow(zone())));
        }
    }

    public void say(String sentence) {
        unsaved = false;
        words.setText(sentence);
    }

    private static ZoneId zone() {
        var details = UI.getCurrent().getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        return ZoneId.of(id == null ? "UTC" : id);
    }
}
