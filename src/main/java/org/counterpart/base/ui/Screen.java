package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view of the workspace: one heading, what it is and until when, then the content. */
public abstract class Screen extends Main implements HasDynamicTitle {

    private final Paragraph lead = new Paragraph();
    private String title = "";

    protected Screen() {
        addClassName("screen");
        lead.addClassName("lead");
    }

    /** A sentence in the reader's language. */
    protected String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }

    /** The name of a constant, under {@code <module>.<EnumName>.<CONSTANT>}. */
    protected String t(Enum<?> constant) {
        return Parts.word(this, constant);
    }

    /** Begins the view anew: heading, a line under it, and what can be done here. */
    protected void heading(String heading, String lead, Component... acts) {
        removeAll();
        title = heading;
        var name = new H1(heading);
        name.getElement().setAttribute("dir", "auto");
        this.lead.getElement().setAttribute("dir", "auto");
        var header = new Header(name, this.lead);
        lead(lead);
        if (acts.length > 0) {
            var row = new Div(acts);
            row.addClassName("acts");
            header.add(row);
        }
        header.addClassName("screen-head");
        add(header);
    }

    /** What the line under the heading says now. */
    protected void lead(String words) {
        lead.setText(words);
        lead.setVisible(!words.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? "Counterpart" : title + " — Counterpart";
    }
}
