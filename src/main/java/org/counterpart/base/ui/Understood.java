package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What stands under a date field: the day as the field has understood it, in words, and what its form says beside. */
class Understood extends Div {

    private final Span said = new Span();
    private final Span help = new Span();

    Understood() {
        addClassName("understood");
        said.getElement().setAttribute("role", "status");
        add(said, help);
    }

    void say(String day) {
        said.setText(day);
    }

    void help(String sentence) {
        help.setText(sentence);
    }

    void under(Component... more) {
        add(more);
    }
}
