package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import org.counterpart.drafting.ui.Marking;

/** Shared drafts are compared word by word, as laws are. */
@org.springframework.stereotype.Component
class MarkedDrafts implements Marking {

    @Override
    public Component between(String before, String after) {
        return new Marked(before, after);
    }
}
