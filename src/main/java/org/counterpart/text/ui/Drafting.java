package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.legaltext.comparison.AmendmentSentence;

/** A proposed wording as a drafter would put it: "In Article 7, paragraph 2, replace … by …". */
public class Drafting extends Paragraph {

    public Drafting() {
        addClassNames("drafting", "small");
    }

    /** @param article as it is called: "Article 7" */
    public Drafting(String article, String original, String proposed) {
        this();
        show(article, original, proposed);
    }

    public final void show(String article, String original, String proposed) {
        var sentence = AmendmentSentence.of(
                article, original.strip(), proposed.strip(), (key, words) -> getTranslation(key, words));
        setText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
