package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.counterpart.base.Stale;

/**
 * A form over the page. It closes when its act was done; every other way out asks first where something was entered. Words are kept in the
 * browser meanwhile, so that a break of the connection or of the session takes nothing: opening the form again brings them back.
 */
public abstract class FormDialog extends Dialog {

    private final Div form = new Div();
    private final Map<Component, Object> before = new HashMap<>();
    private boolean outdated;

    /**
     * @param about what the form is about: a page may have such forms for several things
     * @param arguments what the title names
     */
    protected FormDialog(String titleKey, Object about, Object... arguments) {
        setHeaderTitle(getTranslation(titleKey, arguments));
        setWidth("42rem");
        form.addClassName("fields");
        form.getElement().setAttribute("kept-for", titleKey + " " + about);
        add(form);
        addDialogCloseActionListener(close -> leave());
    }

    /** Puts the fields in order, what follows before them, and the button that does the act. */
    protected final void build(
            String actKey,
            Map<String, ? extends HasValidation> named,
            Runnable act,
            Follows follows,
            Component... fields) {
        form.add(follows);
        form.add(fields);
        fields(form).forEach(field -> before.put(field, ((HasValue<?, ?>) field).getValue()));
        var save = new Button(getTranslation(actKey), click -> run(named, act));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> leave()), save);
    }

    /** A field for more than a sentence. */
    protected final TextArea words(String labelKey, String helpKey) {
        var field = words(labelKey);
        field.setHelperText(getTranslation(helpKey));
        return field;
    }

    protected final TextArea words(String labelKey) {
        var field = Typing.kept(new TextArea(getTranslation(labelKey)));
        field.setWidthFull();
        field.setMinHeight("8rem");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void run(Map<String, ? extends HasValidation> named, Runnable act) {
        try {
            if (Problems.run(named, act)) {
                Typing.stored(form);
                close();
            }
        } catch (Stale lost) {
            outdated = true;
            Problems.notice(getTranslation("base.staleForm"));
        }
    }

    private void leave() {
        if (fields(form).noneMatch(this::isTouched)) {
            shut();
        } else {
            Question.warn(
                    getTranslation("base.leave.title"),
                    new Follows(getTranslation("base.leave.body")),
                    getTranslation("base.leave.yes"),
                    "base.leave.no",
                    () -> {
                        Typing.forget(form);
                        shut();
                    });
        }
    }

    /** The page behind a form that came too late shows what was too early for it. */
    private void shut() {
        close();
        if (outdated) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    /** What is saved as it is typed is not lost. */
    private boolean isTouched(Component field) {
        if (Typing.isSaved(field)) {
            return false;
        }
        var value = (HasValue<?, ?>) field;
        return !Objects.equals(value.getValue(), before.containsKey(field) ? before.get(field) : value.getEmptyValue());
    }

    private static Stream<Component> fields(Component part) {
        return part.getChildren().flatMap(child -> child instanceof HasValue<?, ?> ? Stream.of(child) : fields(child));
    }
}
