package org.counterpart.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.OrganisationFilter;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Organisations;
import org.counterpart.organisation.Rules;

/** All organisations, what waits for admission first. The status that is shown stands in the address. */
@Route("organisations")
@PermitAll
class OrganisationsView extends Screen implements BeforeEnterObserver {

    private final Organisations organisations;
    private final Rules rules;
    private final Actors actors;
    private final TextField search = new TextField();
    private final Select<OrganisationStatus> status = new Select<>();
    private final Grid<Organisation> grid = new Grid<>();
    private final Div nothing = new Div();

    OrganisationsView(Organisations organisations, Rules rules, Actors actors) {
        this.organisations = organisations;
        this.rules = rules;
        this.actors = actors;
        heading(
                t("organisation.list.title"),
                t(
                        actors.current().may(Verb.ADMIT_ORGANISATIONS)
                                ? "organisation.list.lead.deciding"
                                : "organisation.list.lead"),
                acts());
        add(filters(), nothing, grid());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("status")
                .orElse("");
        Arrays.stream(OrganisationStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(wanted))
                .findFirst()
                .ifPresentOrElse(status::setValue, status::clear);
        refresh();
    }

    private Component[] acts() {
        if (!actors.current().may(Verb.ADMIT_ORGANISATIONS)) {
            return new Component[0];
        }
        var create = new Button(
                t("organisation.create.open"),
                click -> new OrganisationDialog(
                                rules.jurisdictions(),
                                actors.current().administrator()
                                        ? OrganisationKind.values()
                                        : new OrganisationKind[] {OrganisationKind.INSTITUTION, OrganisationKind.NGO},
                                organisations,
                                id -> getUI().ifPresent(ui -> ui.navigate("organisations/" + id)))
                        .open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {create};
    }

    private Component filters() {
        search.setLabel(t("organisation.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        status.setLabel(t("organisation.status"));
        status.setItems(OrganisationStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("organisation.list.any"));
        status.setItemLabelGenerator(value -> value == null ? t("organisation.list.any") : t(value));
        status.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = change.getValue();
                getUI().ifPresent(ui -> ui.navigate(
                        "organisations",
                        chosen == null ? QueryParameters.empty() : QueryParameters.of("status", chosen.name())));
            }
        });
        var row = new Div(search, status);
        row.addClassName("filters");
        return row;
    }

    private Component grid() {
        grid.addComponentColumn(organisation -> Parts.cells(
                "organisation-cells",
                new Anchor("organisations/" + organisation.id(), organisation.name()),
                new Span(t(organisation.kind())),
                Parts.tag(OrganisationView.tone(organisation.status()), t(organisation.status()))));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-of-all");
        grid.setAriaLabel(t("organisation.list.title"));
        grid.setItems(
                query -> organisations.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> organisations.count(filter()));
        return grid;
    }

    private void refresh() {
        var empty = organisations.count(filter()) == 0;
        nothing.removeAll();
        if (empty) {
            nothing.add(Parts.empty(t("organisation.list.empty")));
        }
        grid.setVisible(!empty);
        grid.getDataProvider().refreshAll();
    }

    private OrganisationFilter filter() {
        return new OrganisationFilter(search.getValue(), null, status.getValue());
    }
}
