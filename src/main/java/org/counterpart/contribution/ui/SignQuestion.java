package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Question;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.position.PositionDraft;

/** Asks before a position is signed, wherever it is. */
final class SignQuestion {

    static void ask(
            Component on, PositionDraft draft, OwnOrganisation organisation, Concerned concerned, Runnable sign) {
        var follows = new Follows(on.getTranslation("contribution.position.sign.public", organisation.name()));
        if (draft.replaces() != null) {
            follows.and(on.getTranslation("contribution.position.sign.replaces"));
        }
        follows.and(on.getTranslation("contribution.position.sign.stays"))
                .and(on.getTranslation("contribution.position.sign.later"))
                .told(
                        concerned,
                        Act.of(ContributionAct.POSITION_SIGNED, draft.id(), "")
                                .by(null, draft.organisation())
                                .in(draft.consultation()))
                .and(on.getTranslation("contribution.position.sign.receipt"));
        Question.ask(
                on.getTranslation("contribution.position.sign.title"),
                follows,
                on.getTranslation("contribution.position.sign", organisation.name()),
                sign);
    }

    private SignQuestion() {}
}
