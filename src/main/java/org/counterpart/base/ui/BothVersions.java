package org.counterpart.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else saved first: both versions side by side where they differ, and the writer decides. */
public class BothVersions extends Dialog {

    private final Runnable keepMine;
    private boolean differing;

    public BothVersions(Runnable keepMine, Runnable takeTheirs) {
        this.keepMine = keepMine;
        setHeaderTitle(getTranslation("base.conflict"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addClassName("both-versions");
        add(new Paragraph(getTranslation("base.stale")));
        var keep = closing("base.conflict.keep", keepMine);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(closing("base.conflict.take", takeTheirs), keep);
    }

    /** One field of the two versions, under its label; nothing where both say the same. */
    public BothVersions field(String label, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            differing = true;
            var sides = new Div(side("base.conflict.mine", mine), side("base.conflict.theirs", theirs));
            sides.addClassName("two-sides");
            add(new H3(label), sides);
        }
        return this;
    }

    /** Asks which version stands; where both say the same there is nothing to ask. */
    public void ask() {
        if (differing) {
            open();
        } else {
            keepMine.run();
        }
    }

    private Button closing(String key, Runnable act) {
        return new Button(getTranslation(key), click -> {
            close();
            act.run();
        });
    }

    private Div side(String key, String text) {
        var words = new Paragraph(text.isEmpty() ? "–" : text);
        words.addClassName("verbatim");
        return new Div(Parts.small(getTranslation(key)), words);
    }
}
