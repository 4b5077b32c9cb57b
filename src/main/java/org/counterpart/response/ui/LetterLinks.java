package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.contribution.ui.ContributionAddition;
import org.counterpart.response.AnswerLetters;

/** The way to the letters of one's own organisations, where they see what they contributed: whoever wants no mail finds them here. */
@org.springframework.stereotype.Component
class LetterLinks implements ContributionAddition {

    private final AnswerLetters letters;

    LetterLinks(AnswerLetters letters) {
        this.letters = letters;
    }

    @Override
    public Optional<Component> above(ConsultationId consultation) {
        var own = letters.own(consultation);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var links = new Div();
        own.forEach(one -> links.add(new Paragraph(new Anchor(
                LetterView.address(consultation, one.organisation()),
                links.getTranslation("response.letters.own", one.name())))));
        return Optional.of(links);
    }
}
