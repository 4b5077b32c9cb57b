package org.counterpart.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationKind;

/** Asks for a new organisation. */
class OrganisationDialog extends Dialog {

    OrganisationDialog(
            List<Jurisdiction> jurisdictions,
            OrganisationKind[] kinds,
            BiConsumer<OrganisationKind, OrganisationDetails> create) {
        setHeaderTitle(getTranslation("organisation.create.title"));
        var kind = new Select<OrganisationKind>();
        kind.setLabel(getTranslation("organisation.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(value -> Parts.word(this, value));
        kind.setValue(OrganisationKind.INSTITUTION);
        var fields = new OrganisationFields(jurisdictions);
        add(kind, fields);
        var save = new Button(getTranslation("organisation.create.save"), click -> {
            if (Problems.run(fields.byName(), () -> create.accept(kind.getValue(), fields.details()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }
}
