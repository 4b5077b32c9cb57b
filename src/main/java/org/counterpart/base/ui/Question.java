package org.counterpart.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;

/** Asks before something is done that reaches others or cannot be taken back: what it is, what follows, yes or no. */
public final class Question {

    /**
     * @param title what is asked
     * @param yes what is done, as a button says it
     */
    public static void ask(String title, Follows follows, String yes, Runnable act) {
        dialog(title, follows, yes, "base.cancel", act).open();
    }

    /** The same where something is lost by it. */
    public static void warn(String title, Follows follows, String yes, Runnable act) {
        warn(title, follows, yes, "base.cancel", act);
    }

    /** Says something over the page until it is read. */
    public static void tell(String title, Follows said) {
        var dialog = dialog(title, said, UI.getCurrent().getTranslation("base.close"), "base.cancel", () -> {});
        dialog.setCancelable(false);
        dialog.open();
    }

    /** @param noKey what the person does instead */
    static void warn(String title, Follows follows, String yes, String noKey, Runnable act) {
        var dialog = dialog(title, follows, yes, noKey, act);
        var giveUp = new Button(yes);
        giveUp.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var keep = new Button(UI.getCurrent().getTranslation(noKey));
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        // The dialog puts the focus on what confirms, unless it stands in a box: the next key must give nothing up.
        dialog.setConfirmButton(new Div(giveUp));
        dialog.setCancelButton(keep);
        dialog.open();
        keep.focus();
    }

    private static ConfirmDialog dialog(String title, Follows follows, String yes, String noKey, Runnable act) {
        var dialog = new ConfirmDialog(title, "", yes, confirmed -> act.run());
        dialog.add(follows);
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation(noKey));
        return dialog;
    }

    private Question() {}
}
