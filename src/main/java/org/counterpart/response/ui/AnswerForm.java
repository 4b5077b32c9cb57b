package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.counterpart.base.LineageId;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.counterpart.response.Answer;
import org.counterpart.response.AnswerFields;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.AnswerSheet;
import org.counterpart.response.Article;
import org.counterpart.response.EarlierAnswers;
import org.counterpart.response.Outcome;
import org.counterpart.response.Point;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.TextBlocks;
import org.jspecify.annotations.Nullable;

/** Where an answer is written. Every change is saved at once, together with colleagues who write too. */
class AnswerForm extends Div implements Together.Page {

    private static final Key[] DIGITS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4};

    /**
     * Where one goes from here, as the button names it.
     *
     * @param waits whether anything is there
     */
    record Onward(String name, BooleanSupplier waits, Runnable go) {}

    private final Points points;
    private final Runnable saved;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea reason = Typing.saved(new TextArea());
    private final ComboBox<Article> changed = new ComboBox<>();
    private final SavedNote note = new SavedNote(this, "");
    private final SharedDrafts drafts;
    private final AnswerSheet sheet;
    private final Together together;
    private final Consumer<Component> ended;
    private final Button reopen;
    private final Button forward;
    private final Onward onward;
    private Point point;
    /** Whether it was said what the answer lacks. */
    private boolean told;

    /** @param ended shows the point as it is now, with what must be said beside it */
    AnswerForm(
            Points points,
            EarlierAnswers earlier,
            TextBlocks blocks,
            SharedDrafts drafts,
            Point point,
            ZoneId zone,
            Component list,
            Runnable saved,
            Onward onward,
            Consumer<Component> ended) {
        this.points = points;
        this.drafts = drafts;
        this.point = point;
        this.saved = saved;
        this.ended = ended;
        addClassName("answer");
        buildFields();
        show(point);
        sheet = new AnswerSheet(this::label, this::getTranslation);
        together = new Together(drafts, DraftKind.ANSWER, point.id().value(), sheet, zone, stored(point), this);
        outcome.addValueChangeListener(change -> saveIf(change.isFromClient()));
        reason.addValueChangeListener(change -> saveIf(change.isFromClient()));
        changed.addValueChangeListener(change -> saveIf(change.isFromClient()));
        reopen = new Button(getTranslation("response.reopen"), click -> reopen());
        reopen.setVisible(point.status() == PointStatus.DRAFTED);
        this.onward = onward;
        forward = new Button(onward.name(), click -> goOn(onward.go()));
        offerOnward();
        var foot = new Div(forward, reopen, note);
        foot.addClassName("row");
        var block = new BlockBox(
                blocks,
                point.consultation(),
                reason,
                chosen -> blocks.take(chosen.id(), this.point.id()),
                together::save);
        block.setWidthFull();
        Shortcuts.addShortcutListener(this, () -> block.focus(), Key.KEY_B, KeyModifier.ALT)
                .listenOn(this);
        var before = new EarlierAnswersCard(() -> earlier.like(point.id()), this::take, zone);
        add(outcome, reason, block, before, changed, together, foot, Parts.small(getTranslation("response.keys")));
        addKeys(list, onward.go());
    }

    private void buildFields() {
        outcome.setLabel(getTranslation("response.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(o -> Parts.word(this, o));
        outcome.setRenderer(new ComponentRenderer<>(o -> {
            var key = new Span(String.valueOf(o.ordinal() + 1));
            key.addClassName("key");
            key.getElement().setAttribute("aria-hidden", "true");
            return new Span(new Span(Parts.word(this, o)), key);
        }));
        reason.setLabel(getTranslation("response.reason"));
        reason.setWidthFull();
        reason.setMinHeight("9rem");
        reason.setHelperText(getTranslation("response.reason.required"));
        reason.setMaxLength(AnswerPolicy.REASON_LIMIT);
        changed.setLabel(getTranslation("response.changedWords"));
        changed.setHelperText(getTranslation(
                point.newerVersion() ? "response.changedWords.required" : "response.changedWords.recommended"));
        changed.setWidthFull();
        changed.setClearButtonVisible(true);
        changed.setItemLabelGenerator(Article::label);
        changed.setItems(
                query -> points
                        .articles(
                                point.consultation(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
    }

    /** Digits choose an outcome and J goes on, but only outside of text fields. */
    private void addKeys(Component list, Runnable next) {
        for (var choice : Outcome.values()) {
            Shortcuts.addShortcutListener(this, () -> choose(choice), DIGITS[choice.ordinal()])
                    .listenOn(list, outcome);
        }
        Shortcuts.addShortcutListener(this, () -> goOn(next), Key.KEY_J).listenOn(list, outcome);
        Shortcuts.addShortcutListener(this, () -> goOn(next), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
    }

    /** To the outcomes, where one digit answers. */
    void focus() {
        outcome.getChildren()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    /** An answer that was begun and lacks something says so at its fields before it is left; asked again, it is left as it is kept. */
    private void goOn(Runnable next) {
        var begun = outcome.getValue() != null || !reason.isEmpty();
        var lacking = begun ? AnswerPolicy.missing(answer(), point.newerVersion()) : List.<Problem>of();
        if (told || Problems.nothingWrong(fields(), lacking)) {
            next.run();
        } else {
            told = true;
        }
    }

    @Override
    public Map<String, HasValidation> fields() {
        return Map.of("outcome", outcome, "reason", reason, "changed", changed);
    }

    private void choose(Outcome choice) {
        outcome.setValue(choice);
        together.save();
        reason.focus();
    }

    /** The words of an earlier answer come after what is typed already, and are changed as if they had been typed. */
    private void take(String words) {
        reason.setValue(reason.isEmpty() ? words : reason.getValue().stripTrailing() + "\n\n" + words);
        together.save();
        reason.focus();
    }

    private void show(Point shown) {
        outcome.setValue(shown.answer().outcome());
        reason.setValue(shown.answer().reason());
        changed.setValue(article(shown));
    }

    /** The article that the answer names. */
    static @Nullable Article article(Point shown) {
        var id = shown.answer().changedProvision();
        var label = shown.changedLabel();
        var lineage = shown.article();
        return id == null || label == null
                ? null
                : new Article(id, lineage == null ? new LineageId(id.value()) : lineage, label);
    }

    private Answer answer() {
        return new Answer(outcome.getValue(), reason.getValue(), chosen());
    }

    private @Nullable ProvisionId chosen() {
        var article = changed.getValue();
        return article == null ? null : article.id();
    }

    private void saveIf(boolean byHand) {
        if (byHand) {
            together.save();
        }
    }

    @Override
    public Fields read() {
        return AnswerFields.of(answer());
    }

    @Override
    public void write(Fields words, Set<String> fields) {
        var answer = AnswerFields.answer(words);
        if (fields.contains(AnswerFields.OUTCOME)) {
            outcome.setValue(answer.outcome());
        }
        if (fields.contains(AnswerFields.REASON)) {
            reason.setValue(answer.reason());
        }
        if (fields.contains(AnswerFields.CHANGED)) {
            var id = answer.changedProvision();
            changed.setValue(id == null ? null : new Article(id, new LineageId(id.value()), label(id)));
        }
    }

    private String label(ProvisionId article) {
        return points.label(point.consultation(), article);
    }

    @Override
    public Together.Stored save(int version, Fields words) {
        var result = points.save(point.id(), version, AnswerFields.answer(words));
        accept(result);
        return stored(result);
    }

    private static Together.Stored stored(Point point) {
        return new Together.Stored(point.version(), AnswerFields.of(point.answer()));
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public Together.@Nullable Stored stored() {
        point = points.get(point.id());
        return point.mayBeAnswered() ? stored(point) : null;
    }

    @Override
    public void ended(Fields base, Fields typed) {
        drafts.setAside(DraftKind.ANSWER, point.id().value(), point.version(), typed);
        var card = Parts.card(new Paragraph(getTranslation(why())), new NotInIt(sheet, base, typed));
        card.addClassName("conflict");
        card.getElement().setAttribute("role", "alert");
        saved.run();
        ended.accept(card);
    }

    private String why() {
        if (point.status() == PointStatus.PUBLISHED) {
            return "response.ended.published";
        }
        return point.alikeTo() == null ? "response.ended" : "response.ended.alike";
    }

    private void accept(Point result) {
        point = result;
        told = false;
        var lacking = AnswerPolicy.missing(result.answer(), result.newerVersion()).stream()
                .map(problem ->
                        getTranslation(problem.key(), problem.arguments().toArray()))
                .reduce((a, b) -> a + " " + b);
        note.saved(lacking.orElseGet(() -> getTranslation("response.complete")));
        reopen.setVisible(result.status() == PointStatus.DRAFTED);
        saved.run();
        offerOnward();
    }

    /** What is to be done next is the button that leads to it; where nothing waits the button is one among others. */
    private void offerOnward() {
        forward.setThemeVariant(ButtonVariant.PRIMARY, onward.waits().getAsBoolean());
    }

    private void reopen() {
        try {
            accept(points.reopen(point.id(), point.version()));
            together.goOn(stored(point));
            note.say(getTranslation("response.reopened"));
        } catch (Stale colleague) {
            together.save();
        }
    }
}
