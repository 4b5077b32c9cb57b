package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.counterpart.base.Words;

/** A day, chosen in the reader's language. */
public class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        setI18n(words(this));
    }

    /** Names of months and days in the language of the page. */
    public static DatePickerI18n words(Component where) {
        var locale = Words.nearest(UI.getCurrent().getLocale());
        var symbols = new DateFormatSymbols(locale);
        return new DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(named(symbols.getWeekdays()))
                .setWeekdaysShort(named(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setToday(where.getTranslation("base.today"))
                .setCancel(where.getTranslation("base.cancel"));
    }

    private static List<String> named(String[] days) {
        return Arrays.asList(days).subList(Calendar.SUNDAY, Calendar.SATURDAY + 1);
    }
}
