package org.counterpart.site.search;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, with its words and what each counts.
 *
 * @param kind ends the key {@code site.hit.}
 * @param path public address
 */
public record SearchEntry(
        UUID id,
        String kind,
        @Nullable ConsultationId consultation,
        String title,
        String excerpt,
        String path,
        Map<String, Integer> words) {

    /** A word in a title counts eight times, in a summary three times one in the text. */
    static final int TITLE = 8;

    static final int SUMMARY = 3;

    static final int TEXT = 1;

    /** Words beyond which a text is not indexed further. */
    private static final int LIMIT = 4_000;

    static SearchEntry of(
            UUID id, String kind, @Nullable ConsultationId consultation, String title, String excerpt, String path) {
        return new SearchEntry(id, kind, consultation, Cut.to(title, 500), Cut.to(excerpt, 600), path, new HashMap<>())
                .with(title, TITLE);
    }

    /** Adds the words of a text; a word counts with its greatest weight. */
    SearchEntry with(@Nullable String text, int weight) {
        if (text != null) {
            for (var word : WordFolding.words(text)) {
                if (words.size() >= LIMIT) {
                    break;
                }
                words.merge(word, weight, Math::max);
            }
        }
        return this;
    }
}
