package org.counterpart.exchange;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.counterpart.base.Sentence;
import org.counterpart.base.Words;

/** The sentences of texts in English, for the console: read from the translation file, without the rest of the product. */
final class Sentences {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "words.legaltext",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    static String of(String key, List<Object> arguments) {
        return WORDS.containsKey(key)
                ? new Sentence(WORDS.getString(key), Locale.ENGLISH).with(arguments.toArray())
                : key;
    }

    static String of(Enum<?> constant, Object... arguments) {
        return of(Words.key(constant), List.of(arguments));
    }

    private Sentences() {}
}
