package org.counterpart.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.counterpart.base.Words;

/** The sentences of texts in English, for the console: read from the translation file, without the rest of the product. */
final class Sentences {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "words.legaltext",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    static String of(String key, List<Object> arguments) {
        return WORDS.containsKey(key)
                ? new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments.toArray())
                : key;
    }

    static String of(Enum<?> constant, Object... arguments) {
        return of(Words.key(constant), List.of(arguments));
    }

    private Sentences() {}
}
