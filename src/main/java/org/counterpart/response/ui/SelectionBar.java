package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.response.ManyAnswers;
import org.counterpart.response.PointFilter;
import org.counterpart.response.TextBlocks;
import org.counterpart.response.Triage;
import org.jspecify.annotations.Nullable;

/** What is selected in the list, and what can be done with all of it at once. */
class SelectionBar extends Div {

    private final Triage triage;
    private final ManyAnswers many;
    private final TextBlocks blocks;
    private final PointList list;
    private final Runnable changed;
    private final Span count = new Span();
    private final Div acts = new Div();
    private final Div offers = new Div();
    private @Nullable ConsultationId consultation;
    private PointFilter filter = PointFilter.ALL;

    /** @param changed points have changed */
    SelectionBar(Triage triage, ManyAnswers many, TextBlocks blocks, PointList list, Runnable changed) {
        this.triage = triage;
        this.many = many;
        this.blocks = blocks;
        this.list = list;
        this.changed = changed;
        addClassName("selection");
        count.getElement().setAttribute("role", "status");
        acts.addClassName("row");
        acts.add(
                new Button(getTranslation("response.many.assign"), click -> assign()),
                new Button(getTranslation("response.many.theme"), click -> theme()),
                new Button(getTranslation("response.many.answer"), click -> answer()),
                quiet("response.many.clear", list::chooseNone));
        add(count, acts);
        offers.addClassName("offers");
        var keys = quiet("response.keys.show", this::keys);
        keys.addClassName("keys");
        offers.add(quiet("response.many.all", this::all), keys);
        list.onChosen(this::showCount);
        Shortcuts.addShortcutListener(this, this::assign, Key.KEY_A).listenOn(list);
        Shortcuts.addShortcutListener(this, this::theme, Key.KEY_T).listenOn(list);
        Shortcuts.addShortcutListener(this, list::toggleFocused, Key.KEY_X).listenOn(list);
        Shortcuts.addShortcutListener(this, this::keys, Key.of("?"), KeyModifier.SHIFT)
                .listenOn(list);
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** What stands above the list, whether something is selected or not. */
    Component offers() {
        return offers;
    }

    void offer(boolean offered) {
        setVisible(offered);
        offers.setVisible(offered);
    }

    void show(ConsultationId consultation, PointFilter filter) {
        this.consultation = consultation;
        this.filter = filter;
        showCount();
    }

    private void showCount() {
        var chosen = list.chosen().size();
        count.setText(getTranslation("response.many.selected", chosen));
        acts.setVisible(chosen > 0);
        setClassName("some", chosen > 0);
    }

    private void all() {
        list.choose(many.waiting(Objects.requireNonNull(consultation), filter));
    }

    private void assign() {
        if (!selected().isEmpty()) {
            ShareDialog.assign(triage, Objects.requireNonNull(consultation), selected(), this::shared)
                    .open();
        }
    }

    private void theme() {
        if (!selected().isEmpty()) {
            ShareDialog.theme(triage, Objects.requireNonNull(consultation), selected(), this::shared)
                    .open();
        }
    }

    private void shared(int points) {
        changed.run();
        Problems.done(getTranslation("response.many.shared", points));
    }

    private void answer() {
        new AnswerManyDialog(many, blocks, Objects.requireNonNull(consultation), selected(), done -> {
                    changed.run();
                    Problems.done(getTranslation("response.many.done", done.drafted(), done.open(), done.leftOut()));
                })
                .open();
    }

    /** Where nothing is selected the keys act on the row that has the focus. */
    private Set<PointId> selected() {
        if (list.chosen().isEmpty()) {
            list.toggleFocused();
        }
        return list.chosen();
    }

    private void keys() {
        Question.tell(
                getTranslation("response.keys.title"),
                new Follows(getTranslation("response.keys.arrows"))
                        .and(getTranslation("response.keys.x"))
                        .and(getTranslation("response.keys.a"))
                        .and(getTranslation("response.keys.t"))
                        .and(getTranslation("response.keys.digits"))
                        .and(getTranslation("response.keys.j"))
                        .and(getTranslation("response.keys.block"))
                        .and(getTranslation("response.keys.enter"))
                        .and(getTranslation("response.keys.help")));
    }
}
