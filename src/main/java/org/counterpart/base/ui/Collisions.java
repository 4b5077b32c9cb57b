package org.counterpart.base.ui;

import com.vaadin.flow.component.html.Div;

/** The fields of a form in which another window saved other words meanwhile, each asked for by itself; what was typed stays in its field. */
public final class Collisions extends Div {

    private Runnable settled = () -> {};

    /** @param takeTheirs puts what is stored into the field */
    public void ask(String label, String mine, String theirs, Runnable takeTheirs) {
        var question = new Div();
        Runnable answered = () -> {
            remove(question);
            settle();
        };
        question.add(new BothVersions(
                label,
                getTranslation("base.conflict.explain"),
                mine,
                getTranslation("base.conflict.theirs"),
                theirs,
                answered,
                () -> {
                    takeTheirs.run();
                    answered.run();
                }));
        add(question);
    }

    /** Whether something is still asked, which is said: until then nothing is saved. */
    public boolean isAsking() {
        var asking = getComponentCount() > 0;
        if (asking) {
            Problems.notice(getTranslation("base.conflict.explain"));
        }
        return asking;
    }

    /** What is done as soon as nothing is asked any more: at once, where nothing is. */
    public void whenSettled(Runnable act) {
        settled = act;
        settle();
    }

    private void settle() {
        if (getComponentCount() == 0) {
            settled.run();
        }
    }
}
