package org.counterpart.base.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Fields whose words are saved as they are typed, and not lost when the person leaves in the middle of a word: leaving a field sends what
 * waits, and {@code frontend/typing.js} covers the ways out that leave no field.
 */
public final class Typing {

    private static final int PAUSE_MILLIS = 400;

    private static final String WORDS = "element.value";

    /** Makes the field tell its words after every short pause, and at once when it is left. */
    public static <F extends TextFieldBase<F, String>> F saved(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.getElement().setAttribute("typing", String.valueOf(PAUSE_MILLIS));
        // Any event takes along what waits, words before event; but words that were pasted at once may stay behind, so
        // these
        // bring the words themselves.
        for (var leaving : List.of("change", "blur")) {
            field.getElement()
                    .addEventListener(
                            leaving, left -> typed(field, left.getEventData().path(WORDS)))
                    .addEventData(WORDS);
        }
        field.addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/typing.js"));
        return field;
    }

    /** As if the words had come by themselves: whoever listens hears of a change that a person made. */
    private static void typed(TextFieldBase<?, String> field, JsonNode words) {
        if (!words.isString() || field.isReadOnly() || words.asString().equals(field.getValue())) {
            return;
        }
        try {
            field.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", words.asString())
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new IllegalStateException("a field that is written into takes words", e);
        }
    }

    private Typing() {}
}
