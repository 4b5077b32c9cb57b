package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Concerned;
import org.counterpart.base.Term;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.consultation.WhatNow;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.WorkingDays;

/** What the institution, or a moderator, does with a published consultation in its present phase; empty when that is nothing. */
class ProceedingsPanel extends Div {

    private final Proceedings proceedings;
    private final SharedDrafts drafts;
    private final Concerned concerned;
    private final Consultation consultation;
    private final WorkingDays calendar;
    private final Runnable done;

    ProceedingsPanel(
            Proceedings proceedings,
            SharedDrafts drafts,
            Concerned concerned,
            Actor actor,
            ConsultationOverview overview,
            WorkingDays calendar,
            Runnable done) {
        this.proceedings = proceedings;
        this.drafts = drafts;
        this.concerned = concerned;
        this.calendar = calendar;
        this.consultation = overview.consultation();
        this.done = done;
        var officer = actor.may(Verb.DECIDE_CONSULTATION, consultation.institution());
        switch (consultation.phase()) {
            case OPEN, DELIBERATION -> {
                if (officer || actor.has(Role.MODERATOR)) {
                    extend();
                }
            }
            case ANSWERED -> {
                if (officer) {
                    decide();
                }
            }
            case DECIDED, FOLLOW_UP -> {
                if (officer) {
                    end();
                }
            }
            default -> {}
        }
        setVisible(getComponentCount() > 0);
    }

    private void form(String heading, String lead) {
        add(new H2(getTranslation(heading)), new Paragraph(getTranslation(lead)));
        addClassNames("card", "form");
    }

    private void extend() {
        form("consultation.extend", "consultation.extend.lead");
        var end = new DeadlineField(getTranslation("consultation.extend.end"), calendar);
        end.help(getTranslation("consultation.zone.of", Times.zone(consultation.zone(), getLocale())));
        end.setValue(LocalDateTime.ofInstant(
                Objects.requireNonNull(consultation.timetable().until(consultation.phase())), consultation.zone()));
        var reason = Typing.kept(new TextArea(getTranslation("consultation.extend.why")));
        reason.setMaxLength(1_000);
        reason.setMinRows(3);
        var fields = Map.of("end", end, "reason", reason);
        var button = new Button(getTranslation("consultation.extend.button"), click -> {
            var day = end.getValue();
            var to = day == null ? null : day.atZone(consultation.zone()).toInstant();
            // What is missing or refused is said at its field before anything is asked.
            var moves = Problems.guard(fields, () -> proceedings.wouldMove(consultation.id(), to, reason.getValue()));
            if (moves != null) {
                var follows = new Follows(getTranslation("consultation.extend.follows"));
                moves.forEach(term -> follows.and(moved(term)));
                confirm(
                        follows,
                        "consultation.extend.button",
                        ConsultationAct.CONSULTATION_EXTENDED,
                        () -> run(fields, () -> proceedings.extend(consultation.id(), to, reason.getValue())));
            }
        });
        add(end, reason, button);
    }

    private String moved(Term term) {
        return getTranslation(
                "consultation.extend.moves." + term.of(),
                Times.moment(term.at(), term.zone(), getLocale()),
                Times.minute(Objects.requireNonNull(term.before()), term.zone(), getLocale()));
    }

    private void decide() {
        form("consultation.decide", "consultation.decide.lead");
        var place = WhatNow.Doing.DECIDE.place();
        setId(place);
        // Built after the browser has looked for the place that the address names.
        addAttachListener(attached -> attached.getUI().getPage().fetchCurrentURL(address -> {
            if (place.equals(address.getRef())) {
                scrollIntoView();
            }
        }));
        add(new DecisionForm(proceedings, drafts, concerned, consultation, done));
    }

    private void end() {
        form("consultation.end", "consultation.end.lead");
        if (consultation.phase() == Phase.DECIDED) {
            var follow = new Button(
                    getTranslation("consultation.followUp.button"),
                    click -> confirm(
                            "consultation.followUp.follows",
                            "consultation.followUp.button",
                            ConsultationAct.FOLLOW_UP_STARTED,
                            () -> run(Map.of(), () -> proceedings.startFollowUp(consultation.id()))));
            follow.addThemeVariants(ButtonVariant.PRIMARY);
            add(follow);
        }
        add(new Button(
                getTranslation("consultation.archive.button"),
                click -> confirm(
                        "consultation.archive.confirm",
                        "consultation.archive.button",
                        ConsultationAct.CONSULTATION_ARCHIVED,
                        () -> run(Map.of(), () -> proceedings.archive(consultation.id())))));
    }

    private void confirm(String follows, String button, ActKind kind, Runnable act) {
        confirm(new Follows(getTranslation(follows)), button, kind, act);
    }

    private void confirm(Follows follows, String button, ActKind kind, Runnable act) {
        Question.ask(
                getTranslation(button),
                follows.told(
                                concerned,
                                Act.of(kind, consultation.id(), consultation.title())
                                        .in(consultation.id()))
                        .forGood(),
                getTranslation(button),
                act);
    }

    private void run(Map<String, ? extends HasValidationProperties> fields, Runnable act) {
        if (Problems.run(fields, act)) {
            Typing.stored(this);
            Problems.done(getTranslation("base.saved"));
            done.run();
        }
    }
}
