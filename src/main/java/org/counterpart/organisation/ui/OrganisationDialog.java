package org.counterpart.organisation.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationKind;

/** Asks for a new organisation. */
class OrganisationDialog extends FormDialog {

    OrganisationDialog(
            List<Jurisdiction> jurisdictions,
            OrganisationKind[] kinds,
            BiConsumer<OrganisationKind, OrganisationDetails> create) {
        super("organisation.create.title", "");
        var kind = new Select<OrganisationKind>();
        kind.setLabel(getTranslation("organisation.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(value -> Parts.word(this, value));
        kind.setValue(OrganisationKind.INSTITUTION);
        var fields = new OrganisationFields(jurisdictions);
        build(
                "organisation.create.save",
                fields.byName(),
                () -> create.accept(kind.getValue(), fields.details()),
                kind,
                fields);
    }
}
