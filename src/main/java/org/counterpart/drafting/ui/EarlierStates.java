package org.counterpart.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.counterpart.drafting.DraftKind;

/** The way to the earlier states of a draft, also after it has ended. */
public class EarlierStates extends Anchor {

    public EarlierStates(DraftKind kind, UUID id, String words) {
        super(DraftHistoryView.address(kind, id), words);
    }
}
