package org.counterpart.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a form was whose draft ended while somebody typed into it: why, what is not in it, and the way on. */
public class DraftEnded extends Div {

    public DraftEnded(String key, Component words, Runnable goOn) {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        var acts = new Div(new Button(getTranslation("consultation.ended.goOn"), click -> goOn.run()));
        acts.addClassName("acts");
        add(new Paragraph(getTranslation(key)), words, acts);
    }
}
