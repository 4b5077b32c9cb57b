package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the institution answered; only answers that were published together.
 *
 * @param at when it was given: published with all others, or changed after it was contested
 * @param by the institution, as it was called then and is now
 * @param changed address of the article that changed, under that of the consultation; null where none did
 * @param together the same answer to points that say the same; null where it was given to one point alone
 * @param rejoinder why it was contested, and what came of that; null where it was not
 */
public record AnswerData(
        Terms.Outcome outcome,
        String reason,
        @Nullable Instant at,
        String by,
        @Nullable String changed,
        List<CorrectedData> corrections,
        @Nullable Together together,
        @Nullable RejoinderData rejoinder) {

    /**
     * Points that say the same, as the institution confirmed.
     *
     * @param points that have this answer, this one included
     * @param wordings different texts among them
     */
    public record Together(int points, int wordings) {}
}
