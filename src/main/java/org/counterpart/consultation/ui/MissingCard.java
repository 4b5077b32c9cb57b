package org.counterpart.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.ui.Problems;

/** What still stands in the way of the publication, each with the way to where it is mended. */
class MissingCard extends Div {

    private final Map<String, ? extends Component> fields;
    private final String text;
    private final List<Focusable<?>> ways = new ArrayList<>();

    /**
     * @param fields where what is missing is entered, by the names that problems give
     * @param text where the text is written
     */
    MissingCard(Map<String, ? extends Component> fields, String text) {
        this.fields = fields;
        this.text = text;
        addClassName("card");
    }

    /** Brings the first of the list before the eyes, and to whoever listens. */
    void call() {
        ways.stream().findFirst().ifPresent(Focusable::focus);
    }

    void show(List<Problem> missing) {
        removeAll();
        ways.clear();
        add(new H2(getTranslation("consultation.missing")));
        if (missing.isEmpty()) {
            add(new Paragraph(getTranslation("consultation.missing.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("missing");
        missing.forEach(problem -> list.add(new ListItem(way(problem))));
        add(list);
    }

    private Component way(Problem problem) {
        var sentence = getTranslation(problem.key(), problem.arguments().toArray());
        var field = fields.get(problem.field());
        if (field == null) {
            var way = new Anchor(text, sentence);
            ways.add(way);
            return way;
        }
        var way = new Button(sentence, click -> Problems.goTo(field));
        way.addThemeVariants(ButtonVariant.TERTIARY);
        ways.add(way);
        return way;
    }
}
