package org.counterpart.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done: what it is, what follows, yes or no. */
public final class Question {

    /**
     * @param title what is asked
     * @param body what follows
     * @param yes what is done, as a button says it
     */
    public static void ask(String title, String body, String yes, Runnable act) {
        dialog(title, body, yes, "base.cancel", act).open();
    }

    /** Asks before something that reaches others or cannot be taken back. */
    public static void ask(String title, Follows follows, String yes, Runnable act) {
        var dialog = dialog(title, "", yes, "base.cancel", act);
        dialog.add(follows);
        dialog.open();
    }

    /** The same where something is lost by it. */
    public static void warn(String title, String body, String yes, Runnable act) {
        warn(title, body, yes, "base.cancel", act);
    }

    /** @param noKey what the person does instead */
    static void warn(String title, String body, String yes, String noKey, Runnable act) {
        var dialog = dialog(title, body, yes, noKey, act);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String title, String body, String yes, String noKey, Runnable act) {
        var dialog = new ConfirmDialog(title, body, yes, confirmed -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation(noKey));
        return dialog;
    }

    private Question() {}
}
