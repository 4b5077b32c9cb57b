package org.counterpart.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.ui.BothVersions;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.OrganisationDetails;

/** The fields in which an organisation describes itself. */
class OrganisationFields extends FormLayout {

    private final TextField name = new TextField();
    private final TextField shortName = new TextField();
    private final TextArea description = new TextArea();
    private final TextField website = new TextField();
    private final EmailField contactEmail = new EmailField();
    private final Select<Jurisdiction> jurisdiction = new Select<>();

    /** @param jurisdictions to choose from; empty where the person may not choose */
    OrganisationFields(List<Jurisdiction> jurisdictions) {
        name.setLabel(getTranslation("organisation.name"));
        name.setRequiredIndicatorVisible(true);
        shortName.setLabel(getTranslation("organisation.shortName"));
        description.setLabel(getTranslation("organisation.description"));
        website.setLabel(getTranslation("organisation.website"));
        website.setPlaceholder("https://");
        contactEmail.setLabel(getTranslation("organisation.contactEmail"));
        jurisdiction.setLabel(getTranslation("organisation.jurisdiction"));
        jurisdiction.setItems(jurisdictions);
        jurisdiction.setEmptySelectionAllowed(true);
        jurisdiction.setItemLabelGenerator(place -> place == null ? "" : place.name());
        add(name, shortName, description, website, contactEmail);
        if (!jurisdictions.isEmpty()) {
            add(jurisdiction);
        }
        setColspan(description, 2);
    }

    void show(Organisation organisation) {
        name.setValue(organisation.name());
        shortName.setValue(organisation.shortName());
        description.setValue(organisation.description());
        website.setValue(organisation.website());
        contactEmail.setValue(organisation.contactEmail());
        place(organisation).ifPresent(jurisdiction::setValue);
    }

    private Optional<Jurisdiction> place(Organisation organisation) {
        return jurisdiction
                .getListDataView()
                .getItems()
                .filter(place -> place.id().equals(organisation.jurisdiction()))
                .findFirst();
    }

    OrganisationDetails details() {
        var place = jurisdiction.getValue();
        return new OrganisationDetails(
                name.getValue(),
                shortName.getValue(),
                description.getValue(),
                website.getValue(),
                contactEmail.getValue(),
                place == null ? null : place.id());
    }

    /** What is typed here beside what somebody else saved meanwhile. */
    BothVersions against(Organisation theirs, Runnable keepMine, Runnable takeTheirs) {
        var place = jurisdiction.getValue();
        return new BothVersions(keepMine, takeTheirs)
                .field(name.getLabel(), name.getValue(), theirs.name())
                .field(shortName.getLabel(), shortName.getValue(), theirs.shortName())
                .field(description.getLabel(), description.getValue(), theirs.description())
                .field(website.getLabel(), website.getValue(), theirs.website())
                .field(contactEmail.getLabel(), contactEmail.getValue(), theirs.contactEmail())
                .field(
                        jurisdiction.getLabel(),
                        place == null ? "" : place.name(),
                        place(theirs).map(Jurisdiction::name).orElse(""));
    }

    Map<String, HasValidation> byName() {
        return Map.of(
                "name", name,
                "shortName", shortName,
                "description", description,
                "website", website,
                "contactEmail", contactEmail);
    }
}
