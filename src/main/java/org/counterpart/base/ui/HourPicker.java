package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Locale;
import org.counterpart.base.Language;
import org.jspecify.annotations.Nullable;

/** The one field for a time of day: twenty-four hours in every language. */
public class HourPicker extends TimePicker {

    public HourPicker(String label, @Nullable LocalTime time) {
        super(label, time);
        setLocale(twentyFourHours());
        setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("base.hour.wrong")));
        refuseWhatIsNoTime(this);
    }

    static Locale twentyFourHours() {
        var reader = Language.nearest(UI.getCurrent().getLocale());
        return reader.countsTwentyFourHours() ? reader.regional() : Language.FIRST.regional();
    }

    static void refuseWhatIsNoTime(Component field) {
        field.getElement().setAttribute("strict-time", true);
        field.addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/time.js"));
    }
}
