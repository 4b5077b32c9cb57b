package org.counterpart.contribution.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.SubmissionPolicy;

/** Asks why something is withdrawn: the reason stays beside it for everybody to read. */
class WithdrawDialog extends FormDialog {

    WithdrawDialog(Contribution contribution, Concerned concerned, Consumer<String> withdraw) {
        super("contribution.withdraw.title", contribution.id(), contribution.reference());
        var reason = words("contribution.withdraw.reason");
        reason.setMaxLength(SubmissionPolicy.REASON_LIMIT);
        build(
                "contribution.withdraw.confirm",
                Map.of("reason", reason),
                () -> withdraw.accept(reason.getValue()),
                new Follows(getTranslation("contribution.withdraw.stays"))
                        .and(getTranslation("contribution.withdraw.counts"))
                        .and(getTranslation("contribution.withdraw.unanswered"))
                        .told(
                                concerned,
                                Act.of(ContributionAct.CONTRIBUTION_WITHDRAWN, contribution.id(), contribution.about())
                                        .by(null, contribution.organisation())
                                        .in(contribution.consultation()))
                        .forGood(),
                reason);
    }
}
