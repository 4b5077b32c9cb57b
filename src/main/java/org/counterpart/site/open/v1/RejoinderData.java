package org.counterpart.site.open.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the answer to a point was contested by whose point it is, and what came of it.
 *
 * @param by the organisation, as it was called then and is now
 * @param contested the answer as it stood then; where the institution kept it, it stands still
 * @param replied what the institution did, and why; null until then
 * @param found what the moderator found, and why; null until then
 */
public record RejoinderData(
        String by,
        Instant at,
        String words,
        Contested contested,
        @Nullable Replied replied,
        @Nullable Found found) {

    /** @param at when it was published */
    public record Contested(
            Terms.Outcome outcome, String reason, @Nullable Instant at) {}

    public record Replied(Terms.Reply reply, String reason, Instant at) {}

    public record Found(Terms.Finding finding, String reason, Instant at) {}
}
