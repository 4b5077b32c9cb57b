package org.counterpart.response.rejoinder;

import org.counterpart.drafting.Sheet;

/** The fields of a rejoinder in words. */
public record RejoinderSheet(Sheet.Sentences sentences) implements Sheet {

    @Override
    public String label(String field) {
        return sentences.of("response.rejoinder.words");
    }
}
