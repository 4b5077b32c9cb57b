package org.counterpart.notification;

import java.util.List;
import org.counterpart.base.Cut;
import org.counterpart.base.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an act leaves for the sentences of its notice, kept as JSON because the act itself may not be recorded anywhere. */
record Filling(
        String title,
        @Nullable String organisation,
        @Nullable String detail) {

    private static final int TITLE = 250;
    private static final int ORGANISATION = 200;
    private static final int DETAIL = 450;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** At most 2,000 characters, even when every one of them needs escaping. */
    String json() {
        return JSON.writeValueAsString(
                new Filling(cut(title, TITLE), cut(organisation, ORGANISATION), cut(detail, DETAIL)));
    }

    static Filling of(String json) {
        return JSON.readValue(json, Filling.class);
    }

    static String json(List<Term> terms) {
        return JSON.writeValueAsString(terms);
    }

    static List<Term> terms(String json) {
        return List.of(JSON.readValue(json, Term[].class));
    }

    private static String cut(@Nullable String text, int limit) {
        if (text == null) {
            return "";
        }
        var line = text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        return Cut.to(line, limit);
    }
}
