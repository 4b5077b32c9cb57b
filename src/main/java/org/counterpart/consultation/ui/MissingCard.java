package org.counterpart.consultation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.counterpart.base.Problem;

/** What still stands in the way of the publication. */
class MissingCard extends Div {

    MissingCard() {
        addClassName("card");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Brings the list before the eyes, and to whoever listens. */
    void call() {
        getElement().callJsFunction("focus");
    }

    void show(List<Problem> missing) {
        removeAll();
        add(new H2(getTranslation("consultation.missing")));
        if (missing.isEmpty()) {
            add(new Paragraph(getTranslation("consultation.missing.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("missing");
        missing.forEach(problem -> list.add(
                new ListItem(getTranslation(problem.key(), problem.arguments().toArray()))));
        add(list);
    }
}
