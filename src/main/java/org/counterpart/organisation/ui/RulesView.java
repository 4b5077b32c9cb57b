package org.counterpart.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
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
import org.counterpart.organisation.Counting;
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
        var table = new NativeTable();
        table.addClassName("stacking");
        var head = table.getHead().addRow();
        for (var column : new String[] {"rule", "basis", "minimum", "response", "cutOff", "after", "inForce"}) {
            var cell = head.addHeaderCell();
            cell.setText(t("organisation.rules." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        all.forEach(rule -> row(table.getBody().addRow(), rule));
        return table;
    }

    private void row(NativeTableRow row, ProcedureRule rule) {
        var title = row.addHeaderCell();
        title.setText(rule.kind() == null ? rule.title() : rule.title() + " · " + Parts.word(this, rule.kind()));
        title.getElement().setAttribute("scope", "row");
        cell(row, "basis", rule.legalBasis());
        cell(row, "minimum", open(rule));
        cell(row, "response", days(rule.responseDays(), rule));
        cell(row, "cutOff", clock(rule));
        cell(row, "after", after(rule));
        cell(row, "inForce", validity(rule));
    }

    /** A narrow screen shows no heads of columns: each cell carries its own. */
    private void cell(NativeTableRow row, String column, String words) {
        var cell = row.addDataCell();
        cell.setText(words);
        cell.getElement().setAttribute("data-column", t("organisation.rules." + column));
    }

    private String open(ProcedureRule rule) {
        var least = days(rule.minimumDays(), rule);
        var recommended = rule.recommendedDays();
        var open = recommended == null ? least : t("organisation.rules.andRecommended", least, days(recommended, rule));
        return rule.openingDocuments().isEmpty()
                ? open
                : t("organisation.rules.withDocuments", open, String.join(", ", rule.openingDocuments()));
    }

    private String clock(ProcedureRule rule) {
        var startsBy = rule.startsBy();
        return startsBy == null
                ? rule.cutOff().toString()
                : t("organisation.rules.endsAndStarts", rule.cutOff().toString(), startsBy.toString());
    }

    private String after(ProcedureRule rule) {
        // Days, also where the other periods are said in weeks.
        var unit = rule.workingDays() ? Counting.WORKING_DAYS : Counting.DAYS;
        var contest = rule.rejoinderDays() == 0
                ? t("organisation.rules.contest.not")
                : t("organisation.rules.contest", t("organisation.rules.count." + unit, rule.rejoinderDays()));
        var body = rule.complaintsBody();
        return body == null ? contest : contest + " " + t("organisation.rules.complainTo", body);
    }

    private String days(int days, ProcedureRule rule) {
        return t("organisation.rules.count." + rule.counting(), rule.counting().of(days));
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
