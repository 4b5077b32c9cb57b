package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Departing;
import org.counterpart.consultation.Departure;
import org.counterpart.consultation.Drafts;

/** In what the timetable departs from the rule, and who allows it on which ground. Not there while it keeps the rule. */
class DepartureCard extends Div {

    private final Drafts drafts;
    private final ConsultationId id;
    private final Runnable changed;
    private Set<Departing> shown = Set.of();
    private List<Departure> granted = List.of();

    DepartureCard(Drafts drafts, ConsultationId id, Runnable changed) {
        this.drafts = drafts;
        this.id = id;
        this.changed = changed;
        addClassNames("card", "form");
        setVisible(false);
    }

    /** Only what changed is built anew: somebody may be typing in the rest. */
    void show() {
        var departing = drafts.departing(id);
        var now = drafts.departures(id);
        if (departing.equals(shown) && now.equals(granted)) {
            return;
        }
        shown = departing;
        granted = now;
        removeAll();
        setVisible(!departing.isEmpty());
        add(
                new H2(getTranslation("consultation.departure")),
                new Paragraph(Parts.small(getTranslation("consultation.departure.public"))));
        departing.forEach(kind -> granted.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .ifPresentOrElse(this::recorded, () -> form(kind)));
    }

    private void recorded(Departure departure) {
        add(new H3(Parts.word(this, departure.kind())), new Paragraph(departure.reason()));
        if (departure.orderedBy() != null) {
            add(new Paragraph(getTranslation("consultation.departure.by", departure.orderedBy())));
        }
        add(new Button(getTranslation("consultation.departure.takeBack"), click -> {
            drafts.keepToTheRule(id, departure.kind());
            changed.run();
        }));
    }

    private void form(Departing kind) {
        var fields = new HashMap<String, HasValidationProperties>();
        var person = new TextField(getTranslation("consultation.departure.person"));
        var reason = Typing.kept(new TextArea(getTranslation(
                kind.isException() ? "consultation.departure.ground" : "consultation.departure.reason")));
        reason.setMaxLength(1_000);
        fields.put("reason", reason);
        add(new H3(Parts.word(this, kind)));
        if (kind.isException()) {
            person.setMaxLength(200);
            fields.put("orderedBy", person);
            add(person);
        }
        add(reason, new Button(getTranslation("consultation.departure.record"), click -> {
            var departure = new Departure(kind, reason.getValue(), person.getValue());
            if (Problems.run(Map.copyOf(fields), () -> drafts.depart(id, departure))) {
                Typing.stored(reason);
                changed.run();
            }
        }));
    }
}
