package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.DraftSheet;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.drafting.ui.NotInIt;

/** A draft whose time is over: its words stand where they were written, so that they can be read and copied. */
class NotSubmitted extends Div {

    NotSubmitted(Draft draft, List<OwnOrganisation> organisations) {
        add(Parts.card(
                Parts.small(getTranslation("contribution.closed.kept")),
                new NotInIt(
                        new DraftSheet(draft.kind(), organisations, this::getTranslation),
                        draft.saying("", "", draft.originalText()).fields(),
                        draft.fields())));
    }
}
