package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.counterpart.base.Language;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * The one field for a day. It is written day first in every language of ours, whatever the browser is set to, or as 2027-01-03, and says in words
 * which day it understood. What is no day, too early or too late has its error at the field, and nothing is sent with it.
 */
public class DayPicker extends DatePicker {

    /** Nothing of ours happened before, and nothing is planned after: a year with a digit too few or too many. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final String WRITTEN = "dd/MM/yyyy";
    private static final String[] ALSO_READ = {"yyyy-MM-dd", "dd.MM.yyyy", "d MMMM yyyy", "d MMM yyyy"};

    private final Understood understood = new Understood();

    public DayPicker(String label) {
        super(label);
        readsWritten(this);
        setHelperComponent(understood);
        between(FIRST, LAST);
        addValueChangeListener(change -> understood.say(said(change.getValue())));
    }

    /** Refuses at the field what is earlier or later. */
    public final void between(LocalDate first, LocalDate last) {
        setMin(first);
        setMax(last);
        getI18n().setMinErrorMessage(getTranslation("base.day.early", first));
        getI18n().setMaxErrorMessage(getTranslation("base.day.late", last));
    }

    /** No later than this day. */
    public void until(LocalDate last) {
        between(FIRST, last);
    }

    /** A sentence that stays under the field. */
    public void help(String sentence) {
        understood.help(sentence);
    }

    private String said(@Nullable LocalDate day) {
        return day == null ? "" : Times.weekday(day, language());
    }

    /** Whoever takes back a refusal does not take back what the field itself finds wrong. */
    @Override
    public void setInvalid(boolean invalid) {
        var own = getDefaultValidator().apply(getValue(), null);
        if (own.isError() && !invalid) {
            setErrorMessage(own.getErrorMessage());
        }
        super.setInvalid(invalid || own.isError());
    }

    /** Lets a field read what {@link #words} says, and days with their month written out. */
    static void readsWritten(DatePicker field) {
        field.setI18n(words(field));
        field.setFallbackParser(typed -> WrittenDay.of(typed)
                .map(Result::ok)
                .orElseGet(() -> Result.error(field.getTranslation("base.day.wrong"))));
    }

    /** How a day is written and read, and the names of months and days, in the language of the page. */
    private static DatePickerI18n words(Component where) {
        var symbols = new DateFormatSymbols(language());
        return new DatePickerI18n()
                .setDateFormats(WRITTEN, ALSO_READ)
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(named(symbols.getWeekdays()))
                .setWeekdaysShort(named(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(Language.nearest(language()).regional())
                                .getFirstDayOfWeek()
                                .getValue()
                        % 7)
                .setToday(where.getTranslation("base.today"))
                .setCancel(where.getTranslation("base.cancel"))
                .setBadInputErrorMessage(where.getTranslation("base.day.wrong"));
    }

    static Locale language() {
        return Words.nearest(UI.getCurrent().getLocale());
    }

    private static List<String> named(String[] days) {
        return Arrays.asList(days).subList(Calendar.SUNDAY, Calendar.SATURDAY + 1);
    }
}
