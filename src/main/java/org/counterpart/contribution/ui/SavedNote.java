package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says when what is typed was last saved; read out without interrupting. */
class SavedNote extends Span {

    SavedNote() {
        addClassNames("small", "muted");
        getElement().setAttribute("role", "status");
    }

    void saved(ZoneId zone) {
        setText(getTranslation(
                "contribution.savedAt", LocalTime.now(zone).format(DateTimeFormatter.ofPattern("HH:mm:ss"))));
    }

    void begin() {
        setText(getTranslation("contribution.autosave"));
    }
}
