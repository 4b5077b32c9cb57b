package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.DraftSheet;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.jspecify.annotations.Nullable;

/** What writing a comment and writing an amendment share: saving as one types, submitting, and another window that saved first. */
abstract class DraftForm extends Div implements Together.Page {

    private final ContributionDrafts drafts;
    private final SharedDrafts shared;
    private final Submissions submissions;
    private final ZoneId zone;
    private final SavedNote note = new SavedNote(this, getTranslation("contribution.autosave"));
    private final Div draftState = new Div();
    private final Button submit;
    private final Button discard;
    private final Div acts = new Div();
    private final Supplier<Draft> fresh;
    private final IntConsumer submitted;

    private Draft draft;
    private @Nullable OrganisationChoice organisation;
    private Together together;

    DraftForm(
            ContributionDrafts drafts,
            SharedDrafts shared,
            Submissions submissions,
            ZoneId zone,
            Draft draft,
            Supplier<Draft> fresh,
            IntConsumer submitted) {
        this.drafts = drafts;
        this.shared = shared;
        this.submissions = submissions;
        this.zone = zone;
        this.draft = draft;
        this.fresh = fresh;
        this.submitted = submitted;
        addClassName("writing");
        submit = new Button(
                getTranslation("contribution.submit." + (draft.question() == null ? draft.kind() : "answer")),
                click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        discard = new Button(getTranslation("contribution.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        together = together();
        note.say(getTranslation("contribution.autosave"));
    }

    private Together together() {
        return new Together(
                shared,
                DraftKind.CONTRIBUTION,
                draft.id().value(),
                sheet(),
                zone,
                new Together.Stored(draft.version(), draft.fields()),
                this);
    }

    private DraftSheet sheet() {
        return new DraftSheet(draft.kind(), drafts.organisations(), this::getTranslation);
    }

    abstract void fill(Draft from);

    abstract Draft read(Draft into);

    /** Called at the end of the constructor of a form: puts the fields on the page and what was saved into them. */
    final void build(List<OwnOrganisation> organisations, boolean open, Component... content) {
        if (organisations.size() > 1) {
            organisation = organisation(organisations);
            add(organisation);
        } else {
            organisations.forEach(only ->
                    add(Parts.small(getTranslation("base.labelled", getTranslation("contribution.for"), only.name()))));
        }
        if (draft.replaces() != null) {
            add(Parts.small(getTranslation("contribution.replacing")));
        }
        add(content);
        refill(draft);
        draftState.add(together);
        Stream.of(content).forEach(this::savedAsTyped);
        submit.setEnabled(open);
        acts.add(submit, discard, note);
        acts.addClassName("acts");
        add(draftState, acts);
    }

    private void savedAsTyped(Component component) {
        if (component instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(change -> {
                if (!together.isWriting()) {
                    save();
                }
            });
        }
    }

    final void act(Button act) {
        acts.addComponentAtIndex(acts.indexOf(note), act);
    }

    final boolean shows(@Nullable ContributionId wanted) {
        return draft.id().equals(wanted);
    }

    final Draft draft() {
        return draft;
    }

    private OrganisationChoice organisation(List<OwnOrganisation> organisations) {
        var select = new OrganisationChoice(organisations);
        choose(select, draft);
        select.addValueChangeListener(change -> {
            draft = draft.of(change.getValue().id());
            if (!together.isWriting()) {
                save();
            }
        });
        return select;
    }

    private static void choose(OrganisationChoice select, Draft draft) {
        select.getListDataView()
                .getItems()
                .filter(o -> o.id().equals(draft.organisation()))
                .findFirst()
                .ifPresent(select::setValue);
    }

    private void refill(Draft words) {
        together.quietly(() -> {
            fill(words);
            if (organisation != null) {
                choose(organisation, words);
            }
        });
        discard.setVisible(draft.version() > 0);
    }

    @Override
    public Fields read() {
        return read(draft).fields();
    }

    @Override
    public void write(Fields words, Set<String> changed) {
        var now = read();
        for (var field : changed) {
            now = now.with(field, words.get(field));
        }
        refill(draft.saying(now));
    }

    @Override
    public Together.Stored save(int version, Fields words) {
        draft = drafts.save(draft.as(draft.id(), version, draft.replaces()).saying(words));
        discard.setVisible(true);
        note.saved();
        return new Together.Stored(draft.version(), draft.fields());
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public Together.@Nullable Stored stored() {
        if (draft.version() == 0) {
            return new Together.Stored(0, draft.fields());
        }
        try {
            var now = drafts.find(draft.id());
            return new Together.Stored(now.version(), now.fields());
        } catch (NotFound ended) {
            return null;
        }
    }

    @Override
    public void ended(Fields base, Fields typed) {
        var next = drafts.carryOver(draft.saying(typed), base);
        var sheet = sheet();
        begin(next.orElseGet(fresh));
        var said = new Div(
                new Paragraph(
                        getTranslation(next.isEmpty() ? "contribution.ended.submitted" : "contribution.ended.carried")),
                new NotInIt(sheet, base, typed));
        said.addClassNames("card", "conflict");
        said.getElement().setAttribute("role", "alert");
        draftState.addComponentAsFirst(said);
    }

    private boolean save() {
        var typed = read(draft);
        if (draft.version() == 0 && typed.equals(draft)) {
            return true;
        }
        return together.save() == Together.Outcome.SAVED;
    }

    private void submit() {
        try {
            if (!save()) {
                return;
            }
            if (draft.version() == 0) {
                Problems.nothingWrong(fields(), draft.unwritten());
                return;
            }
            var number = Problems.guard(fields(), () -> submissions.submit(draft.id(), draft.version()));
            if (number != null) {
                Problems.done(getTranslation("contribution.submitted", Contribution.reference(number)));
                startAnew();
                submitted.accept(number);
            }
        } finally {
            submit.setEnabled(true);
        }
    }

    private void discard() {
        drafts.discard(draft.id());
        startAnew();
    }

    private void startAnew() {
        begin(fresh.get());
        note.say(getTranslation("contribution.autosave"));
    }

    private void begin(Draft next) {
        draft = next;
        together = together();
        draftState.removeAll();
        draftState.add(together);
        refill(next);
    }
}
