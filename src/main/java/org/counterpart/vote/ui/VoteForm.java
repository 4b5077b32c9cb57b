package org.counterpart.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;

/** Where a representative casts, or replaces, the vote of the organisation. */
class VoteForm extends Div {

    VoteForm(Ballot ballot, OwnOrganisation organisation, Ballots ballots, Runnable changed) {
        addClassName("vote-form");
        Typing.about(this, ballot.id() + " " + organisation.id());
        var before = ballot.roll().stream()
                .filter(voter -> voter.organisation().equals(organisation.id()) && voter.voted())
                .findFirst();
        var voted = before.isPresent();
        if (voted) {
            add(Parts.small(getTranslation("vote.votedAlready", organisation.name())));
        }
        var choice = new RadioButtonGroup<Choice>();
        choice.setLabel(getTranslation("vote.choice", organisation.name()));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(value -> Parts.word(this, value));
        var reason = Typing.kept(new TextArea(getTranslation("vote.reason")));
        reason.setHelperText(getTranslation("vote.reason.help"));
        reason.setMaxLength(Ballots.REASON_LIMIT);
        reason.setWidthFull();
        reason.setVisible(ballot.openRoll());
        before.ifPresent(vote -> {
            choice.setValue(vote.choice());
            reason.setValue(vote.reason());
        });
        var cast = new Button(getTranslation(voted ? "vote.replace" : "vote.cast"), click -> {
            if (choice.isEmpty()) {
                choice.setErrorMessage(getTranslation("vote.choice.missing"));
                choice.setInvalid(true);
                return;
            }
            Map<String, HasValidationProperties> fields = Map.of("reason", reason);
            if (Problems.run(
                    fields, () -> ballots.cast(ballot.id(), organisation.id(), choice.getValue(), reason.getValue()))) {
                Typing.stored(this);
                Problems.done(getTranslation("vote.done"));
                changed.run();
            }
        });
        cast.addThemeVariants(ButtonVariant.PRIMARY);
        add(choice, reason, cast);
    }
}
