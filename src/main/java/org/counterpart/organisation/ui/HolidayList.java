package org.counterpart.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.counterpart.base.Times;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.organisation.Holiday;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Rules;

/** The holidays of a jurisdiction, year by year; years that are over are folded. */
class HolidayList extends Div {

    private final Rules rules;
    private final Jurisdiction place;
    private final LocalDate today;
    private final Div years = new Div();

    HolidayList(Rules rules, Jurisdiction place, LocalDate today) {
        this.today = today;
        this.rules = rules;
        this.place = place;
        var day = new DayPicker(getTranslation("organisation.holidays.day"));
        var name = new TextField(getTranslation("organisation.name"));
        var add = new Button(getTranslation("organisation.holidays.add"), click -> {
            var wanted = day.getValue();
            if (Problems.none(Map.of("day", day), day.isEmpty() ? required() : List.of())
                    && Problems.run(
                            Map.of("name", name, "day", day),
                            () -> rules.addHoliday(place.id(), wanted, name.getValue()))) {
                day.clear();
                name.clear();
                show();
            }
        });
        var row = new Div(day, name, add);
        row.addClassName("row");
        var read = new Button(
                getTranslation("organisation.holidays.import"),
                click -> new HolidayImportDialog(rules, place, this::show).open());
        add(years, row, read);
        show();
    }

    private static List<Problem> required() {
        return List.of(Problem.at("day", "base.required"));
    }

    private void show() {
        years.removeAll();
        rules.holidays(place.id()).stream()
                .collect(Collectors.groupingBy(
                        holiday -> holiday.day().getYear(), TreeMap::new, Collectors.toCollection(ArrayList::new)))
                .forEach((year, holidays) -> years.add(year(year, holidays, year >= today.getYear())));
    }

    private NativeDetails year(int year, List<Holiday> holidays, boolean open) {
        var days = new Div();
        days.addClassName("holidays");
        holidays.stream().map(this::line).forEach(days::add);
        var details = new NativeDetails(String.valueOf(year), days);
        details.setOpen(open);
        return details;
    }

    private Div line(Holiday holiday) {
        var remove = new Button(getTranslation("base.delete"), click -> {
            rules.removeHoliday(place.id(), holiday.day());
            show();
        });
        remove.setAriaLabel(getTranslation("organisation.holidays.remove", holiday.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(Parts.small(Times.date(holiday.day(), getLocale()) + " · " + holiday.name()), remove);
        row.addClassName("row");
        return row;
    }
}
