package org.counterpart.base.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A language, chosen by its name in the reader's language; the value is its BCP 47 tag. */
public class LanguageBox extends ComboBox<String> {

    public LanguageBox(String label) {
        super(label);
        var here = getLocale();
        setItems(all(here));
        setItemLabelGenerator(tag -> name(tag, here));
        setRequiredIndicatorVisible(true);
    }

    /** In the order of the reader's alphabet. */
    static List<String> all(Locale here) {
        return Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(tag -> name(tag, here), Collator.getInstance(here)))
                .toList();
    }

    private static String name(String tag, Locale here) {
        return Locale.forLanguageTag(tag).getDisplayName(here);
    }
}
