package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Fields for more than a sentence. What is typed into them is not lost: the page keeps it in its tab until the server says that it is stored,
 * and {@code frontend/typing.js} puts it back after whatever broke off. Most such fields are saved as they are typed; leaving one sends what
 * waits, and the script covers the ways out that leave no field.
 */
public final class Typing {

    private static final int PAUSE_MILLIS = 400;

    private static final String WORDS = "element.value";
    private static final String KEPT = "kept";
    private static final String SAVED = "typing";
    private static final String STORED = "stored";

    /** Makes the page keep the words, and tells them after every short pause: whoever listens saves them. */
    public static <F extends TextFieldBase<F, String>> F saved(F field) {
        field.getElement().setAttribute(SAVED, true);
        return kept(field);
    }

    static boolean isSaved(Component field) {
        return field.getElement().hasAttribute(SAVED);
    }

    /**
     * Makes the page keep the words until {@link #stored} says that they are, and the field tell them after every short pause and at once when
     * it is left; for fields that are saved by a button.
     */
    public static <F extends TextFieldBase<F, String>> F kept(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        // Any event takes along what waits, words before event; but words that were pasted at once may stay behind:
        // these events bring the words themselves.
        for (var leaving : List.of("change", "blur")) {
            field.getElement()
                    .addEventListener(
                            leaving, left -> typed(field, left.getEventData().path(WORDS)))
                    .addEventData(WORDS);
        }
        var element = field.getElement();
        element.setAttribute(KEPT, UUID.randomUUID().toString());
        field.addAttachListener(attached -> element.setAttribute(STORED, hash(element)));
        field.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                stored(field);
            }
        });
        return field;
    }

    /** Says what a form is about, where a page has the same form for several things. */
    public static void about(Component form, Object thing) {
        form.getElement().setAttribute("kept-for", thing.toString());
    }

    /** What stands now in the fields of the form is stored: the page need not keep it any longer. */
    public static void stored(Component form) {
        kept(form.getElement()).forEach(field -> field.setAttribute(STORED, hash(field)));
        KeptWords.tell(
                STORED,
                kept(form.getElement())
                        .map(field -> field.getAttribute(KEPT) + ":" + hash(field))
                        .collect(Collectors.joining(" ")));
    }

    /** The person gave up what stands in the fields of the form. */
    static void forget(Component form) {
        KeptWords.tell(
                "forget",
                kept(form.getElement()).map(field -> field.getAttribute(KEPT)).collect(Collectors.joining(" ")));
    }

    private static Stream<Element> kept(Element part) {
        var here = part.hasAttribute(KEPT) ? Stream.of(part) : Stream.<Element>empty();
        return Stream.concat(here, part.getChildren().flatMap(Typing::kept));
    }

    private static String hash(Element field) {
        return String.valueOf(field.getProperty("value", "").hashCode());
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
