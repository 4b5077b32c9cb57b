package org.counterpart.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

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

    /** @param noKey what the person does instead */
    static void warn(String title, Follows follows, String yes, String noKey, Runnable act) {
        var dialog = dialog(title, follows, yes, noKey, act);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
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
