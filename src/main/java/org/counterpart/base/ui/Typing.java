package org.counterpart.base.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Fields whose words are saved as they are typed, and not lost when the person leaves in the middle of a word: leaving a field sends what
 * waits, and {@code frontend/typing.js} covers the ways out that leave no field.
 */
public final class Typing {

    private static final int PAUSE_MILLIS = 400;

    /** Makes the field tell its words after every short pause, and at once when it is left. */
    public static <F extends TextFieldBase<F, String>> F saved(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.getElement().setAttribute("typing", String.valueOf(PAUSE_MILLIS));
        // Any event takes along what waits: words before event.
        field.getElement().addEventListener("change", left -> {});
        field.addBlurListener(left -> {});
        field.addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/typing.js"));
        return field;
    }

    private Typing() {}
}
