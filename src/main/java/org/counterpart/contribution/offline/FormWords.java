package org.counterpart.contribution.offline;

import java.util.List;

/**
 * What a form says in its reader's language.
 *
 * @param stances the words one may choose from
 */
public record FormWords(
        String heading,
        String explanation,
        String article,
        String text,
        String stance,
        String comment,
        String proposed,
        List<String> stances) {

    public FormWords {
        stances = List.copyOf(stances);
    }
}
