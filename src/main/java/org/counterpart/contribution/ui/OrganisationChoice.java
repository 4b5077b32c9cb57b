package org.counterpart.contribution.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import org.counterpart.contribution.comment.OwnOrganisation;

/** For which of one’s organisations one works; in the address it is {@code for}. */
final class OrganisationChoice extends Select<OwnOrganisation> {

    private static final long serialVersionUID = 1L;

    OrganisationChoice(List<OwnOrganisation> own) {
        setLabel(getTranslation("contribution.for"));
        setItemLabelGenerator(OwnOrganisation::name);
        setItems(own);
    }

    /** The organisation that the address names, and the likeliest otherwise. */
    static OwnOrganisation in(BeforeEnterEvent event, List<OwnOrganisation> own) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("for")
                .orElse("");
        return own.stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findFirst()
                .orElse(own.getFirst());
    }
}
