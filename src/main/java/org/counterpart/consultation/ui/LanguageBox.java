package org.counterpart.consultation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The language of a consultation, chosen by its name in the reader's language; the value is its BCP 47 tag. */
class LanguageBox extends ComboBox<String> {

    LanguageBox() {
        setLabel(getTranslation("consultation.language"));
        var here = getLocale();
        setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(tag -> name(tag, here), String.CASE_INSENSITIVE_ORDER))
                .toList());
        setItemLabelGenerator(tag -> name(tag, here));
        setRequiredIndicatorVisible(true);
    }

    static String name(String tag, Locale here) {
        return Locale.forLanguageTag(tag).getDisplayName(here);
    }
}
