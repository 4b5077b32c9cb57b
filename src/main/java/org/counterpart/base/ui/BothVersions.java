package org.counterpart.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Two wrote in the same place: what both say stands on the page, beside the field, and the writer chooses. Nothing is lost meanwhile: one stays
 * stored, the other stays in its field.
 */
public class BothVersions extends Div {

    /**
     * @param label of the field
     * @param explain what stands where until it is chosen, in the reader's language
     * @param whose who saved the other, as far as it is known
     */
    public BothVersions(
            String label,
            String explain,
            String mine,
            String whose,
            String theirs,
            Runnable keepMine,
            Runnable takeTheirs) {
        var sides = new Div(side(getTranslation("base.conflict.mine"), mine), side(whose, theirs));
        sides.addClassName("two-sides");
        var acts = new Div(
                new Button(getTranslation("base.conflict.keep"), click -> keepMine.run()),
                new Button(getTranslation("base.conflict.take"), click -> takeTheirs.run()));
        acts.addClassName("acts");
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("base.conflict", label)), new Paragraph(explain), sides, acts);
    }

    private static Div side(String whose, String words) {
        var said = new Paragraph(words.isEmpty() ? "–" : words);
        said.addClassName("verbatim");
        return new Div(Parts.small(whose), said);
    }
}
