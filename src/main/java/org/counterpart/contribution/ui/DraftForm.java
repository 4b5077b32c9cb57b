package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionDrafts;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Draft;
import org.counterpart.contribution.OwnOrganisation;

/** What writing a comment and writing an amendment share: saving as one types, submitting, and another window that saved first. */
abstract class DraftForm extends Div {

    private final ContributionDrafts drafts;
    private final Contributions contributions;
    private final ZoneId zone;
    private final SavedNote note = new SavedNote();
    private final Conflict conflict = new Conflict();
    private final Button submit;
    private final Button discard;
    private final Div acts = new Div();
    private final Supplier<Draft> fresh;
    private final IntConsumer submitted;

    private Draft draft;
    private boolean filling;

    DraftForm(
            ContributionDrafts drafts,
            Contributions contributions,
            ZoneId zone,
            Draft draft,
            Supplier<Draft> fresh,
            IntConsumer submitted) {
        this.drafts = drafts;
        this.contributions = contributions;
        this.zone = zone;
        this.draft = draft;
        this.fresh = fresh;
        this.submitted = submitted;
        addClassName("writing");
        submit = new Button(getTranslation("contribution.submit." + draft.kind()), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        discard = new Button(getTranslation("contribution.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        note.begin();
    }

    /** Fields by the names that problems use. */
    abstract Map<String, HasValidationProperties> fields();

    abstract void fill(Draft from);

    abstract Draft read(Draft into);

    /** Called at the end of the constructor of a form: puts the fields on the page and what was saved into them. */
    final void build(List<OwnOrganisation> organisations, boolean open, Component... content) {
        if (organisations.size() > 1) {
            add(organisation(organisations));
        }
        if (draft.replaces() != null) {
            add(Parts.small(getTranslation("contribution.replacing")));
        }
        add(content);
        refill(draft);
        Stream.of(content).forEach(this::savedAsTyped);
        submit.setEnabled(open);
        acts.add(submit, discard, note);
        acts.addClassName("acts");
        add(conflict, acts);
    }

    private void savedAsTyped(Component component) {
        if (component instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(change -> {
                if (!filling) {
                    save();
                }
            });
        }
    }

    final void act(Button act) {
        acts.addComponentAtIndex(acts.indexOf(note), act);
    }

    final Draft draft() {
        return draft;
    }

    private OrganisationChoice organisation(List<OwnOrganisation> organisations) {
        var select = new OrganisationChoice(organisations);
        organisations.stream()
                .filter(o -> o.id().equals(draft.organisation()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            draft = draft.of(change.getValue().id());
            save();
        });
        return select;
    }

    private void refill(Draft words) {
        filling = true;
        fill(words);
        filling = false;
        discard.setVisible(draft.version() > 0);
    }

    private boolean save() {
        var typed = read(draft);
        if (draft.version() == 0 && typed.equals(draft)) {
            return true;
        }
        try {
            return Problems.run(fields(), () -> {
                draft = drafts.save(typed);
                discard.setVisible(true);
                note.saved(zone);
            });
        } catch (Stale elsewhere) {
            showConflict(typed);
            return false;
        }
    }

    private void showConflict(Draft mine) {
        var theirs = drafts.find(draft.id());
        conflict.show(
                new Div(Parts.markdown(theirs.body()), Parts.law(theirs.proposedText())),
                () -> {
                    draft = theirs;
                    refill(mine);
                    save();
                },
                () -> {
                    draft = theirs;
                    refill(theirs);
                });
    }

    private void submit() {
        try {
            if (!save()) {
                return;
            }
            if (draft.version() == 0) {
                draft = drafts.save(read(draft));
            }
            var number = Problems.guard(fields(), () -> contributions.submit(draft.id(), draft.version()));
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
        draft = fresh.get();
        refill(draft);
        note.begin();
    }
}
