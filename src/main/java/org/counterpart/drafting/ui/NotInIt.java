package org.counterpart.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;

/** Words that were typed into a draft when it had ended already, to be read and copied. */
public class NotInIt extends Div {

    /** @param base what the person began to type from; only what differs from it is shown */
    public NotInIt(Sheet sheet, Fields base, Fields typed) {
        typed.differingFrom(base).forEach(field -> {
            var words = sheet.say(field, typed.get(field));
            var said = new Paragraph(words.isEmpty() ? "–" : words);
            said.addClassName("verbatim");
            add(new H3(sheet.label(field)), said);
        });
    }
}
