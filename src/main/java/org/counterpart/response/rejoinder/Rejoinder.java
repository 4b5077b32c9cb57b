package org.counterpart.response.rejoinder;

import java.time.Instant;
import org.counterpart.base.OrganisationId;
import org.counterpart.response.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Why an organisation contests the answer to its point, and what came of it. Nothing of it is changed after it was submitted; replies and
 * findings are added.
 *
 * @param body Markdown; the organisation's own as long as it is a draft
 * @param contested the answer as it stood when it was contested; null in a draft
 */
public record Rejoinder(
        int version,
        OrganisationId organisation,
        String organisationName,
        String body,
        @Nullable Instant submittedAt,
        @Nullable Contested contested,
        @Nullable Replied replied,
        @Nullable Found found) {

    public record Contested(Outcome outcome, String reason) {}

    /** @param outcome of the new answer; null where the answer was kept */
    public record Replied(Reply reply, @Nullable Outcome outcome, String reason, Instant at) {}

    public record Found(Finding finding, String reason, Instant at) {}

    public boolean isDraft() {
        return submittedAt == null;
    }
}
