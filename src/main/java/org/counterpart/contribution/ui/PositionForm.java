package org.counterpart.contribution.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.OwnOrganisation;
import org.counterpart.contribution.PositionDraft;
import org.counterpart.contribution.Positions;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.StanceRules;

/** The editor of a position. Saves as one types; a colleague who saved first is shown, not overwritten. */
class PositionForm extends Div {

    private final Positions positions;
    private final OwnOrganisation organisation;
    private final Runnable done;
    private final ZoneId zone;
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
    private final TextArea reasons = Typing.saved(new TextArea());
    private final ConditionsField conditions;
    private final ArticleStances articles;
    private final SavedNote note = new SavedNote();
    private final Conflict conflict = new Conflict();

    private PositionDraft draft;
    private boolean filling;

    PositionForm(
            PositionDraft draft,
            OwnOrganisation organisation,
            Proposal proposal,
            List<ArticleName> names,
            Positions positions,
            Runnable done) {
        this.draft = draft.on(proposal.version());
        this.organisation = organisation;
        this.positions = positions;
        this.done = done;
        zone = proposal.window().zone();
        conditions = new ConditionsField(names, this::changed);
        articles = new ArticleStances(proposal.consultation(), names, this::changed);
        addClassName("writing");
        stance.setLabel(getTranslation("contribution.position.stance", proposal.number()));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(s -> Stances.sign(s) + " " + Parts.word(this, s));
        reasons.setLabel(getTranslation("contribution.position.reasons"));
        reasons.setHelperText(getTranslation("contribution.markdown"));
        reasons.setMaxLength(StanceRules.REASONS_LIMIT);
        reasons.setMinRows(5);
        reasons.setWidthFull();
        add(stance, reasons, conditions, new H3(getTranslation("contribution.position.articles")));
        add(Parts.small(getTranslation("contribution.position.articles.help")), articles, conflict);
        add(acts(proposal.window().isOpen()));
        fill();
        stance.addValueChangeListener(change -> changed());
        reasons.addValueChangeListener(change -> changed());
        note.begin();
    }

    private Div acts(boolean open) {
        var send = new Button(getTranslation("contribution.position.send"), click -> send());
        send.setEnabled(open);
        var acts = new Div();
        acts.addClassNames("acts", "row");
        if (organisation.maySign()) {
            var sign =
                    new Button(getTranslation("contribution.position.sign", organisation.name()), click -> confirm());
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            sign.setEnabled(open);
            acts.add(sign);
        } else {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        acts.add(send, note);
        return acts;
    }

    private void fill() {
        filling = true;
        stance.setValue(draft.stance());
        reasons.setValue(draft.reasons());
        conditions.fill(draft.conditions());
        articles.fill(draft.articles());
        filling = false;
    }

    private PositionDraft typed() {
        return draft.saying(stance.getValue(), reasons.getValue(), conditions.read(), articles.read());
    }

    private void changed() {
        if (!filling) {
            save();
        }
    }

    private boolean save() {
        var typed = typed();
        try {
            return Problems.run(fields(), () -> {
                draft = positions.save(typed);
                note.saved(zone);
            });
        } catch (Stale colleague) {
            showConflict(typed);
            return false;
        }
    }

    private void showConflict(PositionDraft mine) {
        var theirs = positions.draft(draft.consultation(), organisation.id());
        if (theirs.status() != mine.status() || !theirs.id().equals(mine.id())) {
            done.run();
            return;
        }
        var words = new Div(Parts.markdown(theirs.reasons()));
        theirs.conditions().forEach(condition -> words.add(Parts.small(condition.body())));
        if (theirs.stance() != null) {
            words.addComponentAsFirst(Stances.tag(this, theirs.stance()));
        }
        conflict.show(
                words,
                () -> {
                    draft = mine.onTopOf(theirs.version());
                    save();
                },
                () -> {
                    draft = theirs;
                    fill();
                });
    }

    private void send() {
        if (save() && Problems.run(fields(), () -> positions.sendToSign(draft.id(), draft.version()))) {
            Problems.done(getTranslation("contribution.position.sent"));
            done.run();
        }
    }

    /** The question comes when the position is complete; until then what is missing is said at its fields. */
    private void confirm() {
        if (!save() || !Problems.none(fields(), StanceRules.problems(typed()))) {
            return;
        }
        var dialog = new ConfirmDialog(
                getTranslation("contribution.position.sign.title"),
                getTranslation("contribution.position.sign.body", organisation.name()),
                getTranslation("contribution.position.sign", organisation.name()),
                click -> sign());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("base.cancel"));
        dialog.open();
    }

    private void sign() {
        if (save() && Problems.run(fields(), () -> positions.sign(draft.id(), draft.version()))) {
            Problems.done(getTranslation("contribution.position.signed"));
            done.run();
        }
    }

    private Map<String, HasValidation> fields() {
        return Map.of("stance", stance, "reasons", reasons, "conditions", conditions);
    }
}
