package org.counterpart.response.rejoinder;

import java.util.Map;
import org.counterpart.drafting.Fields;

/** A rejoinder as fields. */
public final class RejoinderFields {

    public static final String WORDS = "words";

    public static Fields of(String words) {
        return new Fields(Map.of(WORDS, words));
    }

    private RejoinderFields() {}
}
