package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.FollowUp;
import org.jspecify.annotations.Nullable;

/** Dates that were set, what was said there, and what is still to be done. */
class FollowUpList extends Div {

    /** What a moderator may do with a follow-up. */
    record Keeper(Consumer<FollowUp> minutes, Consumer<FollowUp.Task> finish) {}

    private final LocalDate today;

    FollowUpList(Commitment commitment, @Nullable Keeper keeper) {
        today = commitment.today();
        if (commitment.followUps().isEmpty()) {
            add(Parts.empty(getTranslation("commitment.noFollowUps")));
        }
        commitment.followUps().forEach(followUp -> add(card(followUp, keeper)));
    }

    private Component card(FollowUp followUp, @Nullable Keeper keeper) {
        var when = new Div(
                Parts.tag("moderator", Parts.word(this, followUp.kind())),
                new Span(Times.minute(followUp.scheduledAt(), followUp.zone(), getLocale())),
                Parts.small(Times.zone(followUp.zone(), getLocale())),
                new Span(followUp.place()));
        when.addClassName("row");
        var card = Parts.card(new H3(followUp.title()), when);
        if (!followUp.participants().isBlank()) {
            card.add(new Div(Parts.small(getTranslation(
                    "base.labelled", getTranslation("commitment.participants"), followUp.participants()))));
        }
        if (followUp.heldAt() != null) {
            card.add(Parts.markdown(followUp.minutes()));
            if (!followUp.tasks().isEmpty()) {
                card.add(Parts.small(getTranslation("commitment.tasks")), tasks(followUp, keeper));
            }
        } else if (keeper != null) {
            var acts = new Div(new Button(
                    getTranslation("commitment.minutes.write"),
                    click -> keeper.minutes().accept(followUp)));
            acts.addClassName("acts");
            card.add(acts);
        } else {
            card.add(Parts.small(getTranslation("commitment.notHeld")));
        }
        return card;
    }

    private Component tasks(FollowUp followUp, @Nullable Keeper keeper) {
        var list = new UnorderedList();
        for (var task : followUp.tasks()) {
            var item = new ListItem(new Span(task.body() + " "), Parts.small(details(task)));
            var late = task.daysLate(today);
            if (late > 0) {
                item.add(Parts.tag("oppose", getTranslation("commitment.late", late)));
            }
            if (keeper != null && task.doneOn() == null) {
                var done = new Button(
                        getTranslation("commitment.task.finish"),
                        click -> keeper.finish().accept(task));
                done.setAriaLabel(
                        getTranslation("base.labelled", getTranslation("commitment.task.finish"), task.body()));
                done.addThemeVariants(ButtonVariant.TERTIARY);
                item.add(done);
            }
            list.add(item);
        }
        return list;
    }

    private String details(FollowUp.Task task) {
        var details = new StringBuilder(task.ownerName() == null ? "" : task.ownerName());
        if (task.dueOn() != null) {
            details.append(details.isEmpty() ? "" : " · ")
                    .append(getTranslation("commitment.task.due", Times.date(task.dueOn(), getLocale())));
        }
        if (task.doneOn() != null) {
            details.append(" · ✓ ")
                    .append(getTranslation("commitment.task.done", Times.date(task.doneOn(), getLocale())));
        }
        return details.toString();
    }
}
