package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else saved first: shows what they saved beside what is typed, and leaves the choice to the writer. */
class Conflict extends Div {

    Conflict() {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Component theirs, Runnable keepMine, Runnable takeTheirs) {
        removeAll();
        var keep = new Button(getTranslation("contribution.conflict.keepMine"), click -> resolve(keepMine));
        var take = new Button(getTranslation("contribution.conflict.takeTheirs"), click -> resolve(takeTheirs));
        var acts = new Div(keep, take);
        acts.addClassName("acts");
        add(
                new H3(getTranslation("contribution.conflict.title")),
                new Paragraph(getTranslation("contribution.conflict.body")),
                theirs,
                acts);
        setVisible(true);
    }

    private void resolve(Runnable choice) {
        setVisible(false);
        choice.run();
    }
}
