package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.counterpart.base.Times;

/** Says when what is typed was last saved; read out without interrupting. */
class SavedNote extends Span {

    SavedNote() {
        addClassNames("small", "muted");
        getElement().setAttribute("role", "status");
    }

    void saved(ZoneId zone) {
        setText(getTranslation("contribution.savedAt", Times.justNow(zone)));
    }

    void begin() {
        setText(getTranslation("contribution.autosave"));
    }
}
