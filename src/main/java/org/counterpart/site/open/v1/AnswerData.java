package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the institution answered; only answers that were published together.
 *
 * @param by the institution, as it was called then and is now
 * @param changed address of the article that changed, under that of the consultation; null where none did
 */
public record AnswerData(
        Terms.Outcome outcome,
        String reason,
        @Nullable Instant at,
        String by,
        @Nullable String changed,
        List<CorrectedData> corrections) {}
