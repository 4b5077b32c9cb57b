package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.base.Reference;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.Previewed;

/** A point with its answer, in the order in which the public page says it. */
class PreviewCard extends Div {

    PreviewCard(Previewed answer) {
        addClassNames("card", "preview");
        var head = new Div(
                Parts.who(Parts.Side.CIVIL_SOCIETY, answer.author()),
                Parts.small(about(answer)),
                Parts.small(Reference.contribution(answer.number())));
        head.addClassName("row");
        var words = new Paragraph(answer.words());
        words.getElement().setAttribute("dir", "auto");
        var said = new Div(
                Parts.who(Parts.Side.INSTITUTION, answer.by()),
                Parts.tag(AnswerRead.tone(answer.outcome()), Parts.word(this, answer.outcome())));
        said.addClassName("row");
        add(head, words, said);
        if (!answer.reason().isBlank()) {
            add(Parts.markdown(answer.reason()));
        }
        var changed = answer.changed();
        if (answer.outcome().changesWords() && !Boolean.TRUE.equals(changed)) {
            add(new Paragraph(Parts.small(getTranslation("site.answer.notReflected"))));
        }
        if (changed != null) {
            add(new Paragraph(Parts.small(getTranslation(changed ? "site.answer.changed" : "site.answer.promised"))));
        }
    }

    private String about(Previewed answer) {
        if (answer.question() != null) {
            return getTranslation("site.answersQuestion") + " " + answer.question();
        }
        if (answer.on() == null) {
            return getTranslation("site.aboutWhole");
        }
        var on = getTranslation("site.about") + " " + answer.on();
        return answer.version() == null ? on : on + " (" + getTranslation("site.version", answer.version()) + ")";
    }
}
