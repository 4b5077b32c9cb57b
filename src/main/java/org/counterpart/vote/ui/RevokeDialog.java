package org.counterpart.vote.ui;

import java.util.Map;
import org.counterpart.base.BallotId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.vote.Ballots;

/** Asks why a ballot is taken back before it opens; everybody can read the reason. */
class RevokeDialog extends FormDialog {

    RevokeDialog(BallotId ballot, Ballots ballots, Runnable revoked) {
        super("vote.revoke", ballot);
        var reason = words("vote.revoke.reason");
        build(
                "vote.revoke",
                Map.of("reason", reason),
                () -> {
                    ballots.revoke(ballot, reason.getValue());
                    revoked.run();
                },
                new Follows(getTranslation("vote.revoke.never"))
                        .and(getTranslation("vote.revoke.stays"))
                        .and(getTranslation("vote.revoke.another"))
                        .forGood(),
                reason);
    }
}
