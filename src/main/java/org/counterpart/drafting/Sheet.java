package org.counterpart.drafting;

/** How the fields of a draft are called, and how their words are said to a reader. */
public interface Sheet {

    /** Sentences in the reader's language. */
    @FunctionalInterface
    interface Sentences {
        String of(String key, Object... arguments);
    }

    String label(String field);

    default String say(String field, String words) {
        return words;
    }
}
