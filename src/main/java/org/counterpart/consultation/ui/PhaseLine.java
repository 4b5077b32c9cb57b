package org.counterpart.consultation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.counterpart.base.Times;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

/** The phases of a consultation side by side: what is over, what runs, what comes, and when. */
class PhaseLine extends OrderedList {

    private final Consultation consultation;

    PhaseLine(Consultation consultation) {
        this.consultation = consultation;
        var timetable = consultation.timetable();
        addClassName("phases");
        getElement().setAttribute("aria-label", getTranslation("consultation.timetable"));
        step(Phase.ANNOUNCED, Phase.ANNOUNCED, said(consultation.publishedAt()));
        step(Phase.OPEN, Phase.OPEN, between(timetable.opensAt(), timetable.contributionsCloseAt()));
        if (timetable.hasDeliberation()) {
            step(Phase.DELIBERATION, Phase.DELIBERATION, by(timetable.deliberationClosesAt(), "consultation.line.to"));
        }
        step(Phase.REVIEW, Phase.REVIEW, by(timetable.answersDueAt(), "consultation.line.by"));
        step(Phase.ANSWERED, Phase.ANSWERED, by(timetable.decisionDueOn(), "consultation.line.by"));
        step(Phase.DECIDED, Phase.ARCHIVED, by(timetable.followUpUntil(), "consultation.line.to"));
    }

    private void step(Phase first, Phase last, String when) {
        var name = new Span(getTranslation("consultation.line." + first.name()));
        name.addClassName("phase-name");
        var item = new ListItem(name, new Span(when));
        var phase = consultation.phase();
        if (phase.isAfter(last)) {
            item.addClassName("done");
        } else if (!first.isAfter(phase)) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
            name.setText(getTranslation("consultation.line.now", name.getText()));
        }
        add(item);
    }

    private String between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? by(to, "consultation.line.to")
                : getTranslation("consultation.line.between", said(from), said(to));
    }

    private String by(@Nullable Instant instant, String key) {
        return instant == null ? "" : getTranslation(key, said(instant));
    }

    private String by(@Nullable LocalDate day, String key) {
        return day == null ? "" : getTranslation(key, Times.date(day, getLocale()));
    }

    private String said(@Nullable Instant instant) {
        return instant == null ? "" : Times.date(instant, consultation.zone(), getLocale());
    }
}
