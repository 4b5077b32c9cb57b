package org.counterpart.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.counterpart.base.BallotId;
import org.counterpart.base.ui.Problems;
import org.counterpart.vote.Ballots;

/** Asks why a ballot is taken back before it opens; everybody can read the reason. */
class RevokeDialog extends Dialog {

    RevokeDialog(BallotId ballot, Ballots ballots, Runnable revoked) {
        setHeaderTitle(getTranslation("vote.revoke"));
        var reason = new TextArea(getTranslation("vote.revoke.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        var revoke = new Button(getTranslation("vote.revoke"), click -> {
            if (Problems.run(Map.of("reason", reason), () -> ballots.revoke(ballot, reason.getValue()))) {
                close();
                revoked.run();
            }
        });
        revoke.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("vote.revoke.explain")), reason);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), revoke);
    }
}
