package org.counterpart.consultation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.Times;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.MinutePicker;
import org.counterpart.consultation.Timetable;
import org.counterpart.organisation.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The timetable, entered and shown in the institution's zone. Another zone keeps the hours on the wall, and so moves the moments. */
class TimetableFields extends Div {

    private final ComboBox<String> zone = new ComboBox<>(getTranslation("consultation.zone"));
    private final DeadlineField opens;
    private final DeadlineField close;
    private final DeadlineField deliberation;
    private final DeadlineField answers;
    private final DayPicker decision = new DayPicker(getTranslation("consultation.decisionDueOn"));
    private final DayPicker followUp = new DayPicker(getTranslation("consultation.followUpUntil"));

    TimetableFields(WorkingDays calendar) {
        opens = new DeadlineField(getTranslation("consultation.opensAt"), calendar);
        close = new DeadlineField(getTranslation("consultation.contributionsCloseAt"), calendar);
        deliberation = new DeadlineField(getTranslation("consultation.deliberationClosesAt"), calendar);
        answers = new DeadlineField(getTranslation("consultation.answersDueAt"), calendar);
        addClassName("timetable");
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setItemLabelGenerator(id -> Times.zone(ZoneId.of(id), getLocale()));
        opens.help(getTranslation("consultation.opensAt.help"));
        deliberation.help(getTranslation("consultation.deliberationClosesAt.help"));
        add(opens, close, deliberation, answers, decision, followUp, zone);
    }

    void onChange(Runnable changed) {
        List.<AbstractField<?, ?>>of(opens, close, deliberation, answers, decision, followUp, zone)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of(
                "opensAt", opens,
                "contributionsCloseAt", close,
                "deliberationClosesAt", deliberation,
                "answersDueAt", answers,
                "decisionDueOn", decision,
                "followUpUntil", followUp);
    }

    /** Those in which a date stands: that it is too early or too late is said there at once, that one is missing only when it is needed. */
    Map<String, HasValidationProperties> filled() {
        return fields().entrySet().stream()
                .filter(field -> field.getValue() instanceof HasValue<?, ?> value && !value.isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void say(String helpForClose, String helpForAnswers) {
        close.help(helpForClose);
        answers.help(helpForAnswers);
    }

    void setValue(Timetable timetable) {
        zone.setValue(timetable.zone().getId());
        opens.setValue(local(timetable.opensAt(), timetable.zone()));
        close.setValue(local(timetable.contributionsCloseAt(), timetable.zone()));
        deliberation.setValue(local(timetable.deliberationClosesAt(), timetable.zone()));
        answers.setValue(local(timetable.answersDueAt(), timetable.zone()));
        decision.setValue(timetable.decisionDueOn());
        followUp.setValue(timetable.followUpUntil());
    }

    Timetable getValue() {
        var here = ZoneId.of(zone.getValue() == null ? "UTC" : zone.getValue());
        return new Timetable(
                here,
                instant(opens, here),
                instant(close, here),
                instant(deliberation, here),
                instant(answers, here),
                decision.getValue(),
                followUp.getValue());
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    private static @Nullable Instant instant(MinutePicker picker, ZoneId zone) {
        var value = picker.getValue();
        return value == null ? null : value.atZone(zone).toInstant();
    }
}
