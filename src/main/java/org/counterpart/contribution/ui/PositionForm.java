package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Concerned;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.position.PositionDraft;
import org.counterpart.contribution.position.PositionFields;
import org.counterpart.contribution.position.PositionSheet;
import org.counterpart.contribution.position.Positions;
import org.counterpart.contribution.position.StanceRules;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Merge;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.ui.Together;
import org.jspecify.annotations.Nullable;

/** The editor of a position. Saves as one types, together with colleagues who type too. */
class PositionForm extends Div implements Together.Page {

    /** Where the page goes when the draft ends or its state changes. */
    interface Way {

        void again();

        /** Shows the page anew, with what must be said on it. */
        void again(Component said);
    }

    private final Positions positions;
    private final SharedDrafts drafts;
    private final Concerned concerned;
    private final OwnOrganisation organisation;
    private final Way way;
    private final ZoneId zone;
    private final List<ArticleName> names;
    private final PositionSheet sheet;
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
    private final TextArea reasons = Typing.saved(new TextArea());
    private final ConditionsField conditions;
    private final ArticleStances articles;
    private final QuestionsField questions;
    private final SavedNote note = new SavedNote(this, getTranslation("contribution.autosave"));
    private final Together together;

    private PositionDraft draft;

    PositionForm(
            PositionDraft draft,
            OwnOrganisation organisation,
            Proposal proposal,
            List<ArticleName> names,
            List<org.counterpart.consultation.Question> asked,
            Positions positions,
            SharedDrafts drafts,
            Concerned concerned,
            Way way) {
        this.draft = draft.on(proposal.version());
        this.organisation = organisation;
        this.positions = positions;
        this.drafts = drafts;
        this.concerned = concerned;
        this.way = way;
        zone = proposal.period().zone();
        this.names = names;
        sheet = new PositionSheet(names, asked, this::getTranslation);
        questions = new QuestionsField(asked, this::changed);
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
        fill();
        together = new Together(drafts, DraftKind.POSITION, draft.id().value(), sheet, zone, stored(draft), this);
        add(stance, reasons, conditions, questions, new H3(getTranslation("contribution.position.articles")));
        add(Parts.small(getTranslation("contribution.position.articles.help")), articles, together);
        add(acts(proposal.period().isOpen()));
        stance.addValueChangeListener(change -> changed());
        reasons.addValueChangeListener(change -> changed());
        note.say(getTranslation("contribution.autosave"));
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
        stance.setValue(draft.stance());
        reasons.setValue(draft.reasons());
        conditions.fill(draft.conditions());
        articles.fill(draft.articles());
        questions.fill(draft.answers());
    }

    @Override
    public Fields read() {
        return draft.saying(stance.getValue(), reasons.getValue(), conditions.read(), articles.read())
                .answering(questions.read())
                .fields();
    }

    @Override
    public void write(Fields words, Set<String> changed) {
        for (var field : changed) {
            var said = words.get(field);
            if (field.equals(PositionFields.STANCE)) {
                stance.setValue(PositionFields.stance(said));
            } else if (field.equals(PositionFields.REASONS)) {
                reasons.setValue(said);
            } else if (field.startsWith(PositionFields.CONDITION)) {
                conditions.put(field, said);
            } else if (field.startsWith(PositionFields.QUESTION)) {
                questions.put(field, said);
            } else {
                articles.put(field, said);
            }
        }
    }

    @Override
    public Together.Stored save(int version, Fields words) {
        draft = positions.save(draft.onTopOf(version).saying(words));
        note.saved();
        return stored(draft);
    }

    private static Together.Stored stored(PositionDraft draft) {
        return new Together.Stored(draft.version(), draft.fields());
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public Together.@Nullable Stored stored() {
        var now = positions.draft(draft.consultation(), organisation.id());
        return now.id().equals(draft.id()) && now.status() == draft.status() ? stored(now) : null;
    }

    @Override
    public void ended(Fields base, Fields typed) {
        var now = positions.find(draft.id());
        if (now.status() == ContributionStatus.TO_SIGN) {
            drafts.setAside(DraftKind.POSITION, draft.id().value(), now.version(), typed);
            Typing.stored(this);
            way.again(new PositionEnded(sheet, base, typed, getTranslation("contribution.position.ended.sent"))
                    .with(getTranslation("contribution.position.ended.takeBack"), () -> takeBack(now, base, typed)));
            return;
        }
        var next = positions.carryOver(draft.id(), base, typed);
        Typing.stored(this);
        way.again(new PositionEnded(
                sheet,
                base,
                typed,
                getTranslation(
                        next.version() == 0
                                ? "contribution.position.ended.signed"
                                : "contribution.position.ended.carried")));
    }

    private void takeBack(PositionDraft sent, Fields base, Fields typed) {
        positions.takeBack(sent.id(), sent.version());
        var now = positions.draft(draft.consultation(), organisation.id());
        var merge = Merge.of(base, now.fields(), typed);
        positions.save(now.saying(merge.fields()));
        way.again();
    }

    private void changed() {
        if (!together.isWriting()) {
            together.save();
        }
    }

    private void send() {
        if (saveNow() && act(() -> positions.sendToSign(draft.id(), draft.version()))) {
            Problems.done(getTranslation("contribution.position.sent"));
            way.again();
        }
    }

    /** Whether it is stored exactly as whoever acts has read it; if a colleague's words just came in, it is read first. */
    private boolean saveNow() {
        var outcome = together.save();
        if (outcome == Together.Outcome.MERGED || outcome == Together.Outcome.ASKING) {
            Problems.notice(getTranslation("contribution.position.changedMeanwhile"));
        }
        return outcome == Together.Outcome.SAVED;
    }

    private boolean act(Runnable act) {
        try {
            return Problems.run(fields(), act);
        } catch (Stale lastMoment) {
            saveNow();
            return false;
        }
    }

    /** The question comes when the position is complete; until then what is missing is said at its fields. */
    private void confirm() {
        if (!saveNow() || !Problems.nothingWrong(fields(), StanceRules.problems(draft, names))) {
            return;
        }
        SignQuestion.ask(this, draft, organisation, concerned, this::sign);
    }

    private void sign() {
        if (saveNow() && act(() -> positions.sign(draft.id(), draft.version()))) {
            Problems.done(getTranslation("contribution.position.signed"));
            way.again();
        }
    }

    @Override
    public Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(questions.fields());
        fields.putAll(Map.of("stance", stance, "reasons", reasons, "conditions", conditions));
        return fields;
    }
}
