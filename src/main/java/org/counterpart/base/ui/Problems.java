package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Map;
import java.util.function.Supplier;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.jspecify.annotations.Nullable;

/** Says a refusal where the person can mend it: at the field it belongs to, otherwise in a notice. */
public final class Problems {

    /** Runs the act; a refusal is shown at its fields and answered with null. Nothing typed is lost. */
    public static <T> @Nullable T guard(Map<String, ? extends HasValidation> fields, Supplier<T> act) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            return act.get();
        } catch (Refused refused) {
            refused.problems().forEach(problem -> show(fields, problem));
            return null;
        }
    }

    /** The same for an act without a result; whether it was done. */
    public static boolean run(Map<String, ? extends HasValidation> fields, Runnable act) {
        return Boolean.TRUE.equals(guard(fields, () -> {
            act.run();
            return true;
        }));
    }

    private static void show(Map<String, ? extends HasValidation> fields, Problem problem) {
        var sentence = UI.getCurrent()
                .getTranslation(problem.key(), problem.arguments().toArray());
        var field = fields.get(problem.field());
        if (field == null) {
            notice(sentence);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            if (field instanceof Component component) {
                component.scrollIntoView();
            }
        }
    }

    /** A sentence that stays until it is read. */
    public static void notice(String sentence) {
        var notification = Notification.show(sentence, 8_000, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }

    /** A short word that something went well. */
    public static void done(String sentence) {
        Notification.show(sentence, 3_000, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    private Problems() {}
}
