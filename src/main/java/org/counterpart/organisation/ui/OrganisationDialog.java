package org.counterpart.organisation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.Organisations;

/** Asks for a new organisation. */
class OrganisationDialog extends FormDialog {

    private final Checkbox another = new Checkbox();
    private Set<OrganisationId> alike = Set.of();

    OrganisationDialog(
            List<Jurisdiction> jurisdictions,
            OrganisationKind[] kinds,
            Organisations organisations,
            Consumer<OrganisationId> created) {
        super("organisation.create.title", "");
        var kind = new Select<OrganisationKind>();
        kind.setLabel(getTranslation("organisation.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(value -> Parts.word(this, value));
        kind.setValue(OrganisationKind.INSTITUTION);
        var fields = new OrganisationFields(jurisdictions);
        another.setLabel(getTranslation("organisation.other.confirm"));
        another.setVisible(false);
        build(
                "organisation.create.save",
                fields.byName(),
                () -> created.accept(create(organisations, kind.getValue(), fields.details())),
                new Follows(getTranslation("organisation.create.follows")),
                kind,
                fields,
                another);
    }

    /** The first try says for whom it can be taken, and from then on it can be said that it is another. */
    private OrganisationId create(Organisations organisations, OrganisationKind kind, OrganisationDetails details) {
        var twins = organisations.twins(null, details).stream()
                .map(Organisation::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!twins.equals(alike)) {
            another.setValue(false);
            another.setVisible(!twins.isEmpty());
            alike = twins;
        }
        return organisations.create(kind, details, another.getValue() ? alike : Set.of());
    }
}
