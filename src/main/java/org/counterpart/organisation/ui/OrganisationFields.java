package org.counterpart.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.ui.Collisions;
import org.counterpart.base.ui.Typing;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Merge;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/** The fields in which an organisation describes itself. */
class OrganisationFields extends FormLayout {

    private final TextField name = new TextField();
    private final TextField shortName = new TextField();
    private final TextArea description = Typing.kept(new TextArea());
    private final TextField website = new TextField();
    private final EmailField contactEmail = new EmailField();
    private final Select<Jurisdiction> jurisdiction = new Select<>();
    private final Collisions questions = new Collisions();
    private @Nullable Organisation seen;

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
        add(questions);
        setColspan(description, 2);
        setColspan(questions, 2);
    }

    void show(Organisation organisation) {
        seen = organisation;
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

    /** Whether the person has still to choose between two words; until then nothing is saved. */
    boolean isAsking() {
        return questions.isAsking();
    }

    /** What stands in the fields was begun from this. */
    Organisation seen() {
        return Objects.requireNonNull(seen);
    }

    /**
     * Brings what is typed here together, field by field, with what somebody else saved meanwhile. Where both changed the same field both are
     * shown and nothing is saved before the person has chosen.
     */
    void takeIn(Organisation theirs, Runnable save) {
        var stored = fields(said(theirs));
        var merge = Merge.of(fields(said(seen())), stored, fields(details()));
        put(merge.fields().with(merge.colliding()));
        seen = theirs;
        questions.removeAll();
        merge.colliding().forEach((field, mine) -> {
            var stood = stored.get(field);
            questions.ask(
                    label(field),
                    say(field, mine),
                    say(field, stood),
                    () -> put(fields(details()).with(field, stood)));
        });
        questions.whenSettled(save);
    }

    private void put(Fields words) {
        name.setValue(words.get("name"));
        shortName.setValue(words.get("shortName"));
        description.setValue(words.get("description"));
        website.setValue(words.get("website"));
        contactEmail.setValue(words.get("contactEmail"));
        jurisdiction.setValue(place(words.get("jurisdiction")).orElse(null));
    }

    /** The jurisdiction counts only where the person may choose it. */
    private OrganisationDetails said(Organisation organisation) {
        return new OrganisationDetails(
                organisation.name(),
                organisation.shortName(),
                organisation.description(),
                organisation.website(),
                organisation.contactEmail(),
                place(organisation).map(Jurisdiction::id).orElse(null));
    }

    private static Fields fields(OrganisationDetails details) {
        var place = details.jurisdiction();
        return new Fields(Map.of(
                "name", details.name(),
                "shortName", details.shortName(),
                "description", details.description(),
                "website", details.website(),
                "contactEmail", details.contactEmail(),
                "jurisdiction", place == null ? "" : place.toString()));
    }

    private String label(String field) {
        return getTranslation("organisation." + field);
    }

    private String say(String field, String words) {
        return field.equals("jurisdiction")
                ? place(words).map(Jurisdiction::name).orElse("")
                : words;
    }

    private Optional<Jurisdiction> place(String id) {
        return jurisdiction
                .getListDataView()
                .getItems()
                .filter(place -> place.id().toString().equals(id))
                .findFirst();
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
