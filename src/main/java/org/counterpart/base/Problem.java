package org.counterpart.base;

import java.util.List;

/**
 * One thing that is wrong with an input, said so that the person can mend it.
 *
 * @param field name of the input it belongs to; empty when it concerns the whole
 * @param key of the sentence in the translation files
 * @param arguments what the sentence fills in
 */
public record Problem(String field, String key, List<Object> arguments) {

    public static Problem at(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem("", key, List.of(arguments));
    }
}
