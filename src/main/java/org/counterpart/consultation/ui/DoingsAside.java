package org.counterpart.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.WhatNow;
import org.counterpart.identity.Actor;

/** What can be done here now: before the words on a narrow screen, beside them on a wide one. */
class DoingsAside extends Aside {

    private final Div card = Parts.card();

    DoingsAside(Consultation consultation, Actor actor) {
        var name = getTranslation("consultation.now");
        getElement().setAttribute("aria-label", name);
        var list = new UnorderedList();
        list.addClassName("plain");
        for (var doing : WhatNow.in(consultation, actor)) {
            list.add(new ListItem(
                    new Anchor(doing.in(consultation), getTranslation("consultation.Doing." + doing.name()))));
        }
        card.add(new H2(name), list);
        add(card);
    }

    void with(Component component) {
        card.add(component);
    }
}
