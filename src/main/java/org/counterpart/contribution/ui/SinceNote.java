package org.counterpart.contribution.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.contribution.placing.ChangedSince;
import org.counterpart.text.ui.Marked;

/** Says beside a contribution that the words it is about changed, and shows how. */
class SinceNote extends Div {

    SinceNote(ChangedSince since) {
        addClassName("since");
        if (since.changed()) {
            var marked = new Marked();
            marked.show(since.difference());
            add(new Details(getTranslation("contribution.since.changed", since.version()), marked));
        }
        switch (since.quote()) {
            case REWORDED -> add(line("contribution.since.quoteReworded"));
            case GONE -> add(line("contribution.since.quoteGone"));
            case NONE, STANDS -> {
                // Nothing to say.
            }
        }
    }

    private Paragraph line(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassNames("small", "muted");
        return line;
    }
}
