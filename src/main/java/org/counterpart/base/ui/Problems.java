package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.jspecify.annotations.Nullable;

/** Says a refusal where the person can mend it: at the field it belongs to, otherwise in a notice. */
public final class Problems {

    /**
     * Runs the act; a refusal is shown at its fields and answered with null. Nothing typed is lost. As long as a field cannot make out what
     * stands in it, such as a day that is none, nothing is done: it would be done without.
     */
    public static <T> @Nullable T guard(Map<String, ? extends HasValidation> fields, Supplier<T> act) {
        clear(fields);
        var unread = fields.values().stream().filter(HasValidation::isInvalid).findFirst();
        if (unread.isPresent()) {
            if (unread.get() instanceof Component component) {
                component.scrollIntoView();
            }
            return null;
        }
        try {
            return act.get();
        } catch (Refused refused) {
            say(fields, refused);
            return null;
        }
    }

    /** Says a refusal at its fields, otherwise in a notice. */
    public static void say(Map<String, ? extends HasValidation> fields, Refused refused) {
        refused.problems().forEach(problem -> show(fields, problem));
    }

    /** The same for an act without a result; whether it was done. */
    public static boolean run(Map<String, ? extends HasValidation> fields, Runnable act) {
        return Boolean.TRUE.equals(guard(fields, () -> {
            act.run();
            return true;
        }));
    }

    /**
     * Says at its fields what is still wrong, before anything is asked or done; what belongs to no field the caller shows itself. Whether
     * nothing is wrong.
     */
    public static boolean none(Map<String, ? extends HasValidation> fields, List<Problem> problems) {
        clear(fields);
        // What cannot be read says so itself.
        var unread = fields.values().stream().filter(HasValidation::isInvalid).toList();
        problems.forEach(problem -> {
            var field = fields.get(problem.field());
            if (field != null && !unread.contains(field)) {
                mark(field, sentence(problem));
            }
        });
        return problems.isEmpty() && fields.values().stream().noneMatch(HasValidation::isInvalid);
    }

    /** The same when somebody presses a button, who may be far from the field: the first one comes before the eyes. */
    public static boolean nothingWrong(Map<String, ? extends HasValidation> fields, List<Problem> problems) {
        if (none(fields, problems)) {
            return true;
        }
        Stream.concat(
                        problems.stream().map(problem -> fields.get(problem.field())),
                        fields.values().stream().filter(HasValidation::isInvalid))
                .filter(Component.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Component) field).scrollIntoView());
        return false;
    }

    /** The sentence goes too: a field that finds fault with itself later would say it again. */
    private static void clear(Map<String, ? extends HasValidation> fields) {
        fields.values().forEach(field -> {
            field.setErrorMessage("");
            field.setInvalid(false);
        });
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private static String sentence(Problem problem) {
        return UI.getCurrent().getTranslation(problem.key(), problem.arguments().toArray());
    }

    private static void show(Map<String, ? extends HasValidation> fields, Problem problem) {
        var field = fields.get(problem.field());
        if (field == null) {
            notice(sentence(problem));
        } else {
            mark(field, sentence(problem));
            if (field instanceof Component component) {
                component.scrollIntoView();
            }
        }
    }

    /** Brings a field before the eyes and begins in it. */
    public static void goTo(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> entered) {
            entered.focus();
        }
    }

    /** A sentence that stays until it is closed or the view is left. */
    public static void notice(String sentence) {
        var ui = UI.getCurrent();
        var notification = new Notification();
        var close = new Button("✕", click -> notification.close());
        close.setAriaLabel(ui.getTranslation("base.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(new Span(sentence), close);
        line.addClassName("notice");
        notification.add(line);
        notification.setPosition(Notification.Position.TOP_END);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
        var leaving = ui.addAfterNavigationListener(left -> notification.close());
        notification.addDetachListener(gone -> leaving.remove());
        notification.open();
    }

    /** A short word that something went well; it goes by itself. */
    public static void done(String sentence) {
        Notification.show(sentence, 3_000, Notification.Position.TOP_END).addThemeVariants(NotificationVariant.SUCCESS);
    }

    private Problems() {}
}
