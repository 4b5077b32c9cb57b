package org.counterpart.response.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.counterpart.response.rejoinder.Exchange;
import org.counterpart.response.rejoinder.RejoinderFields;
import org.counterpart.response.rejoinder.RejoinderPolicy;
import org.counterpart.response.rejoinder.RejoinderSheet;
import org.counterpart.response.rejoinder.Rejoinders;
import org.jspecify.annotations.Nullable;

/** Where the members of an organisation write why they contest an answer, and where a representative submits it. */
class RejoinderForm extends Div implements Together.Page {

    private final Rejoinders rejoinders;
    private final SharedDrafts drafts;
    private final Exchange exchange;
    private final TextArea words = Typing.saved(new TextArea());
    private final SavedNote note = new SavedNote(this, "");
    private final RejoinderSheet sheet;
    private final Together together;
    private final Supplier<Follows> follows;
    private final Runnable done;
    private int version;

    /** @param maySubmit whether the reader speaks for the organisation; others write, and a representative submits */
    RejoinderForm(
            Rejoinders rejoinders,
            SharedDrafts drafts,
            Exchange exchange,
            boolean maySubmit,
            Supplier<Follows> follows,
            Runnable done) {
        this.rejoinders = rejoinders;
        this.drafts = drafts;
        this.exchange = exchange;
        this.follows = follows;
        this.done = done;
        words.setLabel(getTranslation("response.rejoinder.words"));
        words.setHelperText(getTranslation("response.rejoinder.words.help"));
        words.setWidthFull();
        words.setMinHeight("9rem");
        words.setMaxLength(RejoinderPolicy.LIMIT);
        var read = stored(exchange);
        version = read.version();
        words.setValue(read.fields().get(RejoinderFields.WORDS));
        sheet = new RejoinderSheet(this::getTranslation);
        together =
                new Together(drafts, DraftKind.REJOINDER, exchange.point().value(), sheet, exchange.zone(), read, this);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                together.save();
            }
        });
        add(words, together);
        if (maySubmit) {
            var submit = new Button(getTranslation("response.rejoinder.submit"), click -> ask());
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            var foot = new Div(submit, note);
            foot.addClassName("row");
            add(foot);
        } else {
            add(note, Parts.small(getTranslation("response.rejoinder.representative")));
        }
    }

    private void ask() {
        Question.ask(
                getTranslation("response.rejoinder.submit"),
                follows.get(),
                getTranslation("response.rejoinder.submit"),
                this::submit);
    }

    private void submit() {
        try {
            if (Problems.run(fields(), () -> rejoinders.submit(exchange.point(), version))) {
                Problems.done(getTranslation("response.rejoinder.submitted"));
                done.run();
            }
        } catch (Stale colleague) {
            together.save();
        }
    }

    private static Together.Stored stored(Exchange exchange) {
        var rejoinder = exchange.rejoinder();
        return rejoinder == null
                ? new Together.Stored(0, RejoinderFields.of(""))
                : new Together.Stored(rejoinder.version(), RejoinderFields.of(rejoinder.body()));
    }

    @Override
    public Fields read() {
        return RejoinderFields.of(words.getValue());
    }

    @Override
    public void write(Fields said, Set<String> changed) {
        if (changed.contains(RejoinderFields.WORDS)) {
            words.setValue(said.get(RejoinderFields.WORDS));
        }
    }

    @Override
    public Together.Stored save(int read, Fields said) {
        version = rejoinders.save(exchange.point(), read, said.get(RejoinderFields.WORDS));
        note.saved("");
        return new Together.Stored(version, said);
    }

    @Override
    public Map<String, HasValidation> fields() {
        return Map.of("words", words);
    }

    @Override
    public Together.@Nullable Stored stored() {
        var now = rejoinders.of(exchange.point());
        if (!now.mayBeContested()) {
            return null;
        }
        var stored = stored(now);
        version = stored.version();
        return stored;
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public void ended(Fields base, Fields typed) {
        drafts.setAside(DraftKind.REJOINDER, exchange.point().value(), version, typed);
        removeAll();
        var card =
                Parts.card(new Paragraph(getTranslation("response.rejoinder.ended")), new NotInIt(sheet, base, typed));
        card.addClassName("conflict");
        card.getElement().setAttribute("role", "alert");
        add(card);
    }
}
