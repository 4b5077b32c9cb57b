package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Markdown;
import org.counterpart.base.Reference;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.response.Alike;
import org.counterpart.response.AlikePoints;
import org.counterpart.response.Wording;
import org.counterpart.text.ui.Marked;

/** A letter, how many have sent it, and each other text against it. */
class AlikeCard extends Div {

    /** Texts fetched at a time. */
    private static final int SOME = 10;

    private final AlikePoints alike;
    private final Alike letter;
    private final boolean mayChange;
    private final Runnable changed;
    private final Div wordings = new Div();
    private int shown;

    AlikeCard(AlikePoints alike, Alike letter, List<Alike> all, boolean mayChange, Runnable changed) {
        this.alike = alike;
        this.letter = letter;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("card");
        var name = new H2(letter.title());
        name.getElement().setAttribute("dir", "auto");
        add(name, about(), Parts.small(count()), words(), texts());
        if (mayChange) {
            add(acts(all));
        }
    }

    private Div about() {
        var about = new Div(
                Parts.who(Parts.Side.CIVIL_SOCIETY, letter.author()), Parts.small(Parts.word(this, letter.kind())));
        about.addClassName("row");
        var number = letter.number();
        if (number != null) {
            var link = new Anchor("/contributions/" + number, Reference.contribution(number));
            link.setRouterIgnore(true);
            about.add(link);
        }
        if (letter.confirmed() > 0) {
            about.add(Parts.tag("support", getTranslation("response.alike.confirmed", letter.confirmed())));
        }
        if (letter.proposed() > 0) {
            about.add(Parts.tag("conditions", getTranslation("response.alike.proposed", letter.proposed())));
        }
        return about;
    }

    private String count() {
        return getTranslation("response.alike.count", letter.points(), letter.organisations(), letter.wordings());
    }

    private NativeDetails words() {
        var excerpt = new Span(Markdown.excerpt(letter.words(), 160));
        excerpt.getElement().setAttribute("dir", "auto");
        return new NativeDetails(
                excerpt,
                letter.kind() == ContributionKind.AMENDMENT
                        ? Parts.law(letter.words())
                        : Parts.markdown(letter.words()));
    }

    private NativeDetails texts() {
        var details = new NativeDetails(getTranslation("response.alike.others", letter.wordings() - 1), wordings);
        details.setVisible(letter.wordings() > 1);
        wordings.addClassName("alike-texts");
        details.addToggleListener(opened -> {
            if (opened.isOpened() && shown == 0) {
                more();
            }
        });
        return details;
    }

    private void more() {
        var next = alike.wordings(letter.id(), shown, SOME);
        next.forEach(wording -> wordings.add(text(wording)));
        shown += next.size();
        var left = letter.wordings() - 1 - shown;
        if (left > 0 && !next.isEmpty()) {
            var button = new Button(getTranslation("response.alike.more", left));
            button.addClickListener(click -> {
                wordings.remove(button);
                more();
            });
            wordings.add(button);
        }
    }

    private Div text(Wording wording) {
        var head = new Div(Parts.small(getTranslation("response.alike.sent", wording.points())));
        head.addClassName("row");
        if (wording.answered() > 0) {
            head.add(Parts.small(getTranslation("response.alike.ownAnswer", wording.answered())));
        }
        if (mayChange) {
            head.add(new Button(
                    getTranslation("response.alike.takeOut"), click -> run(() -> alike.takeOut(wording.first()))));
        }
        var text = new Div(head, new Marked(Markdown.plain(letter.words()), Markdown.plain(wording.words())));
        text.addClassName("alike-text");
        return text;
    }

    private Div acts(List<Alike> all) {
        var acts = new Div();
        acts.addClassNames("row", "alike-acts");
        if (letter.proposed() > 0) {
            var confirm = new Button(getTranslation("response.alike.confirm", letter.proposed()), click -> confirm());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(confirm);
        }
        acts.add(new Anchor(
                "consultations/" + letter.consultation() + "/answers?point=" + letter.id(),
                getTranslation("response.alike.answer")));
        acts.add(
                new Button(getTranslation("response.alike.dissolve"), click -> run(() -> alike.dissolve(letter.id()))));
        var others =
                all.stream().filter(other -> !other.id().equals(letter.id())).toList();
        if (!others.isEmpty()) {
            acts.add(joining(others));
        }
        return acts;
    }

    private ComboBox<Alike> joining(List<Alike> others) {
        var into = new ComboBox<Alike>();
        into.setPlaceholder(getTranslation("response.alike.join"));
        into.setWidth("17rem");
        into.setAriaLabel(getTranslation("response.alike.join"));
        into.setItemLabelGenerator(other -> Markdown.excerpt(other.words(), 80));
        into.setItems(others);
        into.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                run(() -> alike.join(letter.id(), chosen.getValue().id()));
            }
        });
        return into;
    }

    private void confirm() {
        if (Problems.run(Map.of(), () -> alike.confirm(letter.id(), letter.proposed()))) {
            Problems.done(getTranslation("response.alike.confirmedNow", letter.proposed()));
        }
        changed.run();
    }

    private void run(Runnable act) {
        Problems.run(Map.of(), act);
        changed.run();
    }
}
