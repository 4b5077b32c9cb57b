package org.counterpart.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;

/** What follows from an act, sentence by sentence, read before it is done; how many people are told of it is one of them. */
public final class Follows extends Div {

    private final UnorderedList sentences = new UnorderedList();

    /** @param first what is done, in the reader's language */
    public Follows(String first) {
        addClassName("follows");
        add(sentences);
        and(first);
    }

    public Follows and(String sentence) {
        sentences.add(new ListItem(sentence));
        return this;
    }

    public Follows told(Concerned concerned, Act act) {
        return and(getTranslation("base.follows.told", concerned.people(act)));
    }

    /** For what nobody can take back. */
    public Follows forGood() {
        return and(getTranslation("base.follows.forGood"));
    }
}
