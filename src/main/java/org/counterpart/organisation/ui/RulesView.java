package org.counterpart.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Map;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.Rules;
import org.springframework.security.access.AccessDeniedException;

/** Jurisdictions with their rules of procedure and their holidays. */
@Route("rules")
@PermitAll
class RulesView extends Screen {

    private final Rules rules;
    private final DatabaseClock clock;

    RulesView(Rules rules, Actors actors, DatabaseClock clock) {
        this.rules = rules;
        this.clock = clock;
        if (!actors.current().may(Verb.MANAGE_RULES)) {
            throw new AccessDeniedException(Verb.MANAGE_RULES.name());
        }
        show();
    }

    private void show() {
        heading(t("organisation.rules.title"), t("organisation.rules.lead"));
        var places = rules.jurisdictions();
        if (places.isEmpty()) {
            add(Parts.empty(t("organisation.rules.none")));
        }
        places.forEach(place -> add(place(place)));
        add(newJurisdiction());
    }

    private Component place(Jurisdiction place) {
        var enact = new Button(
                t("organisation.rules.enact"),
                click -> new RuleDialog(rules, place, clock.today(place.zone()), this::show).open());
        return Parts.card(
                new H2(place.name()),
                Parts.small(t("organisation.rules.place", place.code(), Times.zone(place.zone(), getLocale()))),
                table(place),
                enact,
                new H3(t("organisation.holidays")),
                new HolidayList(rules, place, clock.today(place.zone())));
    }

    private Component table(Jurisdiction place) {
        var all = rules.of(place.id());
        if (all.isEmpty()) {
            return Parts.empty(t("organisation.rules.noneInForce"));
        }
        var grid = new Grid<ProcedureRule>();
        grid.addColumn(ProcedureRule::title)
                .setHeader(t("organisation.rules.rule"))
                .setFlexGrow(2);
        grid.addColumn(ProcedureRule::legalBasis)
                .setHeader(t("organisation.rules.basis"))
                .setFlexGrow(2);
        grid.addColumn(rule -> days(rule.minimumDays(), rule)).setHeader(t("organisation.rules.minimum"));
        grid.addColumn(rule -> days(rule.responseDays(), rule)).setHeader(t("organisation.rules.response"));
        grid.addColumn(rule -> rule.cutOff().toString()).setHeader(t("organisation.rules.cutOff"));
        grid.addColumn(this::validity)
                .setHeader(t("organisation.rules.inForce"))
                .setFlexGrow(2);
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        return grid;
    }

    private String days(int days, ProcedureRule rule) {
        return t(rule.workingDays() ? "organisation.rules.workingDays" : "organisation.rules.calendarDays", days);
    }

    private String validity(ProcedureRule rule) {
        var from = Times.date(rule.effectiveFrom(), getLocale());
        var until = rule.effectiveUntil();
        return until == null
                ? t("organisation.rules.from", from)
                : t("organisation.rules.fromUntil", from, Times.date(until, getLocale()));
    }

    private Component newJurisdiction() {
        var code = new TextField(t("organisation.rules.newCode"));
        var name = new TextField(t("organisation.name"));
        var zone = new ComboBox<String>(t("organisation.rules.newZone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        var add = new Button(t("organisation.rules.addPlace"), click -> {
            var done = Problems.run(
                    Map.of("code", code, "name", name, "zone", zone),
                    () -> rules.addJurisdiction(
                            code.getValue(), name.getValue(), zone.getValue() == null ? "" : zone.getValue()));
            if (done) {
                show();
            }
        });
        var row = new Div(code, name, zone, add);
        row.addClassName("row");
        return Parts.card(new H2(t("organisation.rules.addPlace")), row);
    }
}
