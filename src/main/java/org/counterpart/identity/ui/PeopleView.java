package org.counterpart.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.AccountRow;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Accounts;

/** Everybody with an account, for administrators. */
@Route("people")
@PermitAll
class PeopleView extends Screen {

    private final Accounts accounts;
    private final TextField search = new TextField();
    private final Grid<AccountRow> grid = new Grid<>();
    private final Div nothing = new Div();

    PeopleView(Accounts accounts) {
        this.accounts = accounts;
        heading(t("identity.people.title"), t("identity.people.lead"));
        search.setLabel(t("identity.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        grid.addComponentColumn(row -> Parts.cells("people-cells", person(row), status(row), acts(row)));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-of-all");
        grid.setAriaLabel(t("identity.people.title"));
        grid.setItems(
                query -> accounts.page(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> accounts.count(search.getValue()));
        var filters = new Div(search);
        filters.addClassName("filters");
        add(filters, nothing, grid);
        refresh();
    }

    private void refresh() {
        var empty = accounts.count(search.getValue()) == 0;
        nothing.removeAll();
        if (empty) {
            nothing.add(Parts.empty(t("identity.people.none")));
        }
        grid.setVisible(!empty);
        grid.getDataProvider().refreshAll();
    }

    private Component person(AccountRow row) {
        var name = new Div(row.name());
        name.addClassName("promise");
        return new Div(
                name, new Div(Parts.small(row.email())), new Div(Parts.small(String.join(", ", row.organisations()))));
    }

    private Component status(AccountRow row) {
        var words = new Div(Parts.tag(row.status() == AccountStatus.ACTIVE ? "support" : "noview", t(row.status())));
        if (row.administrator()) {
            words.add(Parts.tag("moderator", t("identity.administrator")));
        }
        words.addClassName("row");
        return words;
    }

    private Component acts(AccountRow row) {
        var acts = new Div();
        acts.addClassName("row");
        if (row.status() == AccountStatus.DISABLED) {
            acts.add(button("identity.people.enable", () -> accounts.enable(row.id())));
            return acts;
        }
        if (!row.own()) {
            var disable = new Button(t("identity.people.disable"), click -> confirmDisable(row));
            disable.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(disable);
        }
        if (row.lastAdministrator()) {
            acts.add(Parts.small(t("identity.people.lastAdministrator")));
        } else {
            acts.add(
                    row.administrator()
                            ? button("identity.people.endAdministrator", () -> accounts.endAdministrator(row.id()))
                            : button("identity.people.makeAdministrator", () -> accounts.makeAdministrator(row.id())));
        }
        return acts;
    }

    private void confirmDisable(AccountRow row) {
        Question.ask(
                t("identity.people.disable.title", row.name()),
                new Follows(t("identity.people.disable.sessions"))
                        .and(t(
                                "identity.people.disable.organisations",
                                row.organisations().size()))
                        .and(t("identity.people.disable.back")),
                t("identity.people.disable"),
                () -> {
                    Problems.run(Map.of(), () -> accounts.disable(row.id()));
                    refresh();
                });
    }

    private Button button(String key, Runnable act) {
        var button = new Button(t(key), click -> {
            Problems.run(Map.of(), act);
            refresh();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
