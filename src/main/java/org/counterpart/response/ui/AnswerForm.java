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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.response.Answer;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.Article;
import org.counterpart.response.Outcome;
import org.counterpart.response.Point;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.jspecify.annotations.Nullable;

/** Where an answer is written. Every change is saved at once; what is typed is never lost to somebody else's save. */
class AnswerForm extends Div {

    private static final Key[] DIGITS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4};

    private final Points points;
    private final Runnable saved;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea reason = Typing.saved(new TextArea());
    private final ComboBox<Article> changed = new ComboBox<>();
    private final Span note = Parts.small("");
    private final Div conflict = new Div();
    private final Button reopen;
    private Point point;
    /** Whether it was said what the answer lacks. */
    private boolean told;

    AnswerForm(Points points, Point point, Component list, Runnable saved, Runnable next) {
        this.points = points;
        this.point = point;
        this.saved = saved;
        addClassName("answer");
        note.getElement().setAttribute("role", "status");
        buildFields();
        show(point);
        outcome.addValueChangeListener(change -> saveIf(change.isFromClient()));
        reason.addValueChangeListener(change -> saveIf(change.isFromClient()));
        changed.addValueChangeListener(change -> saveIf(change.isFromClient()));
        reopen = new Button(getTranslation("response.reopen"), click -> reopen());
        reopen.setVisible(point.status() == PointStatus.DRAFTED);
        var forward = new Button(getTranslation("response.nextOpen"), click -> goOn(next));
        forward.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(forward, reopen, note);
        foot.addClassName("row");
        add(outcome, reason, changed, conflict, foot, Parts.small(getTranslation("response.keys")));
        addKeys(list, next);
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
        if (told || Problems.none(fields(), lacking)) {
            next.run();
        } else {
            told = true;
        }
    }

    private Map<String, HasValidation> fields() {
        return Map.of("outcome", outcome, "reason", reason, "changed", changed);
    }

    private void choose(Outcome choice) {
        outcome.setValue(choice);
        save();
        reason.focus();
    }

    private void show(Point shown) {
        outcome.setValue(shown.answer().outcome());
        reason.setValue(shown.answer().reason());
        var id = shown.answer().changedProvision();
        var label = shown.changedLabel();
        var lineage = shown.article();
        changed.setValue(
                id == null || label == null
                        ? null
                        : new Article(id, lineage == null ? new LineageId(id.value()) : lineage, label));
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
            save();
        }
    }

    private void save() {
        try {
            var result = Problems.guard(fields(), () -> points.save(point.id(), point.version(), answer()));
            if (result != null) {
                accept(result);
            }
        } catch (Stale lost) {
            showConflict(points.get(point.id()));
        }
    }

    private void accept(Point result) {
        point = result;
        told = false;
        conflict.removeAll();
        var lacking = AnswerPolicy.missing(result.answer(), result.newerVersion()).stream()
                .map(problem ->
                        getTranslation(problem.key(), problem.arguments().toArray()))
                .reduce((a, b) -> a + " " + b);
        note.setText(lacking.map(l -> getTranslation("base.saved") + ". " + l)
                .orElseGet(() -> getTranslation("response.savedComplete")));
        reopen.setVisible(result.status() == PointStatus.DRAFTED);
        saved.run();
    }

    private void reopen() {
        try {
            accept(points.reopen(point.id(), point.version()));
            note.setText(getTranslation("response.reopened"));
        } catch (Stale lost) {
            showConflict(points.get(point.id()));
        }
    }

    /** Both texts are shown: theirs here, one's own still in the fields. The writer decides. */
    private void showConflict(Point theirs) {
        conflict.removeAll();
        var who = theirs.answeredBy() == null ? "" : theirs.answeredBy();
        var outcomeWord = theirs.answer().outcome() == null
                ? getTranslation("response.PointStatus.OPEN")
                : Parts.word(this, theirs.answer().outcome());
        var mine = new Button(getTranslation("response.conflict.mine"), click -> {
            point = theirs;
            save();
        });
        var other = new Button(getTranslation("response.conflict.theirs"), click -> {
            show(theirs);
            accept(theirs);
        });
        var choice = new Div(mine, other);
        choice.addClassName("acts");
        var card = Parts.card(
                new Span(getTranslation("response.conflict", who)),
                new Div(outcomeWord),
                Parts.markdown(theirs.answer().reason()),
                choice);
        card.getElement().setAttribute("role", "alert");
        conflict.add(card);
    }
}
