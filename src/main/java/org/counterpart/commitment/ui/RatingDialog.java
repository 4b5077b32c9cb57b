package org.counterpart.commitment.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.NewReport;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.jspecify.annotations.Nullable;

/** How an NGO rates the keeping of a promise. */
class RatingDialog extends FormDialog {

    interface Rate {
        void by(OrganisationId ngo, @Nullable ImplementationStatus status, String words, List<NewReport.Item> evidence);
    }

    /** @param ngos those the person may rate for, the likeliest first; for which one it is stands on the page in any case */
    RatingDialog(List<OwnOrganisation> ngos, Follows follows, Rate rate) {
        super("commitment.assess", "");
        var ngo = new Select<OwnOrganisation>();
        ngo.setLabel(getTranslation("commitment.assess.for"));
        ngo.setItems(ngos);
        ngo.setItemLabelGenerator(OwnOrganisation::name);
        ngo.setValue(ngos.getFirst());
        ngo.setReadOnly(ngos.size() == 1);
        ngo.setWidthFull();
        var status = Looks.statusField(this);
        var words = words("commitment.why", "commitment.assess.help");
        var evidence = new EvidenceField();
        build(
                "commitment.assess.do",
                Map.of("status", status, "account", words, "evidence", evidence.first(), "files", evidence.files()),
                () -> rate.by(ngo.getValue().id(), status.getValue(), words.getValue(), evidence.items()),
                follows,
                ngo,
                status,
                words,
                evidence);
    }
}
