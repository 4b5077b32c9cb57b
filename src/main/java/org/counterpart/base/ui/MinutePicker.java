package org.counterpart.base.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.util.Locale;

/** A day and a time of day, chosen in the reader's language. What is no time is refused at the field, never turned into another. */
public class MinutePicker extends DateTimePicker {

    public MinutePicker(String label) {
        super(label);
        setStep(Duration.ofMinutes(30));
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setDatePickerI18n(DayPicker.words(this));
        setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("base.minute.wrong"))
                .setIncompleteInputErrorMessage(getTranslation("base.minute.incomplete")));
        getElement().setAttribute("strict-time", true);
        addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/time.js"));
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
}
