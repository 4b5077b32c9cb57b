package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.counterpart.base.Times;
import org.jspecify.annotations.Nullable;

/**
 * The one field for a day and a time of day, with the day read as in {@link DayPicker} and twenty-four hours. What is no time is refused at the
 * field, never turned into another.
 */
public class MinutePicker extends DateTimePicker {

    private final Understood understood = new Understood();

    public MinutePicker(String label) {
        super(label);
        setStep(Duration.ofMinutes(30));
        setLocale(HourPicker.twentyFourHours());
        readsWritten(part(DatePicker.class), part(TimePicker.class));
        setMin(DayPicker.FIRST.atStartOfDay());
        setMax(DayPicker.LAST.atTime(LocalTime.MAX));
        setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("base.minute.wrong"))
                .setIncompleteInputErrorMessage(getTranslation("base.minute.incomplete"))
                .setMinErrorMessage(getTranslation("base.day.early", DayPicker.FIRST))
                .setMaxErrorMessage(getTranslation("base.day.late", DayPicker.LAST)));
        setHelperComponent(understood);
        addValueChangeListener(change -> understood.say(said(change.getValue())));
        HourPicker.refuseWhatIsNoTime(this);
    }

    /** A day that only the server understands is not the field's own yet: it comes to it with the time that stands beside. */
    private void readsWritten(DatePicker day, TimePicker time) {
        DayPicker.readsWritten(day);
        day.addValueChangeListener(change -> {
            if (change.getValue() != null && time.getValue() != null) {
                setValue(change.getValue().atTime(time.getValue()));
            }
        });
    }

    private <P extends Component> P part(Class<P> kind) {
        return getChildren()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A sentence that stays under the field. */
    public void help(String sentence) {
        understood.help(sentence);
    }

    /** More that is said under the field. */
    protected void under(Component... more) {
        understood.under(more);
    }

    private static String said(@Nullable LocalDateTime moment) {
        return moment == null ? "" : Times.minute(moment, DayPicker.language());
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
