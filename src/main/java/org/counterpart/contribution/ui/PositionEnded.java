package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.drafting.ui.NotInIt;

/** What became of words that were typed while the draft of a position ended: said once, on the page that comes after. */
class PositionEnded extends Div {

    PositionEnded(Sheet sheet, Fields base, Fields typed, String sentence) {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(sentence), new NotInIt(sheet, base, typed));
    }

    PositionEnded with(String label, Runnable act) {
        var button = new Button(label, click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(button);
        acts.addClassName("acts");
        add(acts);
        return this;
    }
}
