package org.counterpart.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.contribution.ContributionSummary;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;

/** Where a moderator fixes the rule of a ballot. Once fixed, it is not changed. */
class BallotForm extends Div {

    private final TextField question = new TextField();
    private final ComboBox<ContributionSummary> amendment = new ComboBox<>();
    private final Select<Electorate> electorate = new Select<>();
    private final Select<Majority> majority = new Select<>();
    private final IntegerField quorum = new IntegerField();
    private final Checkbox openRoll = new Checkbox();
    private BallotId id = BallotId.next();

    BallotForm(ConsultationId consultation, List<ContributionSummary> amendments, Ballots ballots, Runnable fixed) {
        addClassName("card");
        question.setLabel(getTranslation("vote.question"));
        question.setMaxLength(NewBallot.QUESTION_LIMIT);
        amendment.setLabel(getTranslation("vote.subject"));
        amendment.setPlaceholder(getTranslation("vote.subject.text"));
        amendment.setHelperText(getTranslation("vote.subject.help"));
        amendment.setClearButtonVisible(true);
        amendment.setItems(amendments);
        amendment.setItemLabelGenerator(BallotForm::label);
        electorate.setLabel(getTranslation("vote.electorate"));
        electorate.setItems(Electorate.values());
        electorate.setItemLabelGenerator(value -> Parts.word(this, value));
        majority.setLabel(getTranslation("vote.majority"));
        majority.setItems(Majority.values());
        majority.setItemLabelGenerator(value -> Parts.word(this, value));
        quorum.setLabel(getTranslation("vote.quorum"));
        quorum.setHelperText(getTranslation("vote.quorum.help"));
        quorum.setMin(0);
        quorum.setMax(100);
        openRoll.setLabel(getTranslation("vote.openRoll"));
        clear();
        var fix = new Button(getTranslation("vote.fix"), click -> ask(consultation, ballots, fixed));
        fix.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(fix);
        acts.addClassName("acts");
        add(
                new H2(getTranslation("vote.fix.title")),
                Parts.small(getTranslation("vote.fix.lead")),
                new FormLayout(question, amendment, electorate, majority, quorum, openRoll),
                acts);
    }

    /** The question comes when nothing is missing; until then what is missing is said at its field. */
    private void ask(ConsultationId consultation, Ballots ballots, Runnable fixed) {
        if (!Problems.nothingWrong(fields(), wanted(consultation).problems())) {
            return;
        }
        Question.ask(
                getTranslation("vote.fix"),
                new Follows(getTranslation("vote.fix.follows"))
                        .and(getTranslation(
                                "vote.fix.eligible", ballots.eligible(consultation, electorate.getValue()))),
                getTranslation("vote.fix"),
                () -> fix(consultation, ballots, fixed));
    }

    private void fix(ConsultationId consultation, Ballots ballots, Runnable fixed) {
        if (Problems.run(fields(), () -> ballots.fix(wanted(consultation)))) {
            Problems.done(getTranslation("vote.fixed"));
            clear();
            fixed.run();
        }
    }

    private Map<String, HasValidationProperties> fields() {
        return Map.of("question", question, "amendment", amendment, "quorum", quorum);
    }

    private NewBallot wanted(ConsultationId consultation) {
        var subject = amendment.getValue();
        return new NewBallot(
                id,
                consultation,
                subject == null ? null : subject.id(),
                question.getValue(),
                electorate.getValue(),
                majority.getValue(),
                Objects.requireNonNullElse(quorum.getValue(), -1),
                openRoll.getValue());
    }

    private void clear() {
        id = BallotId.next();
        question.clear();
        amendment.clear();
        electorate.setValue(Electorate.ADMITTED_NGOS);
        majority.setValue(Majority.SIMPLE);
        quorum.setValue(50);
        openRoll.setValue(true);
    }

    private static String label(ContributionSummary one) {
        return one.reference()
                + (one.article() == null ? "" : " · " + one.article().name()) + " · " + one.authorName();
    }
}
