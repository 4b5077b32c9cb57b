package org.counterpart.commitment.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.NewReport;
import org.jspecify.annotations.Nullable;

/** How an NGO rates the keeping of a promise. */
class RatingDialog extends FormDialog {

    interface Rate {
        void by(OrganisationId ngo, @Nullable ImplementationStatus status, String words, List<NewReport.Item> evidence);
    }

    /** @param ngos those the person may rate for, by name; asked for when there are several */
    RatingDialog(Map<OrganisationId, String> ngos, Rate rate) {
        super("commitment.assess", "");
        var ngo = new Select<OrganisationId>();
        ngo.setLabel(getTranslation("commitment.assess.for"));
        ngo.setItems(ngos.keySet());
        ngo.setItemLabelGenerator(ngos::get);
        ngo.setValue(ngos.keySet().iterator().next());
        ngo.setWidthFull();
        ngo.setVisible(ngos.size() > 1);
        var status = Looks.statusField(this);
        var words = words("commitment.why", "commitment.assess.help");
        var evidence = new EvidenceField();
        build(
                "commitment.assess.do",
                Map.of("status", status, "account", words, "evidence", evidence.first()),
                () -> rate.by(ngo.getValue(), status.getValue(), words.getValue(), evidence.items()),
                ngo,
                status,
                words,
                evidence);
    }
}
