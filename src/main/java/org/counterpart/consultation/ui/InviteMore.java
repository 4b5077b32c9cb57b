package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Problems;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Invited;

/** Asks one more organisation by name while contributions can still be made; it is told at once. */
class InviteMore extends Div {

    InviteMore(Drafts drafts, ConsultationId id, Runnable done) {
        addClassName("form");
        var organisation = new ComboBox<Invited>(getTranslation("consultation.invite"));
        organisation.setItemLabelGenerator(Invited::name);
        organisation.setItems(
                query -> drafts.invitable(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        organisation.setWidthFull();
        var invite = new Button(getTranslation("consultation.invite.button"), click -> {
            var chosen = organisation.getValue();
            if (Problems.run(
                    Map.of("organisation", organisation),
                    () -> drafts.inviteAlso(id, chosen == null ? null : chosen.organisation()))) {
                Problems.done(getTranslation("consultation.invite.done"));
                done.run();
            }
        });
        add(organisation, invite);
    }
}
