package org.counterpart.response;

import org.counterpart.base.PointId;
import org.jspecify.annotations.Nullable;

/**
 * A point and its answer as the public page has it.
 *
 * @param number of the contribution
 * @param words of the contributor
 * @param on the article it is on; null for the whole text
 * @param version of the text that had the article; null where the newest has it
 * @param question that the contribution answers, by its number and words
 * @param by the institution
 * @param changed whether the article that the answer names has changed already; null where none is named
 */
public record Previewed(
        PointId point,
        int number,
        String author,
        String words,
        @Nullable String on,
        @Nullable Integer version,
        @Nullable String question,
        String by,
        Outcome outcome,
        String reason,
        @Nullable Boolean changed) {}
