package org.counterpart.site.contribution;

import java.time.Instant;
import org.counterpart.response.Outcome;
import org.counterpart.response.rejoinder.Finding;
import org.counterpart.response.rejoinder.Reply;
import org.counterpart.site.open.v1.RejoinderData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Why the answer to a point was contested, and what came of it.
 *
 * @param by the organisation, as it was called then and is now
 * @param contested the answer as it stood then
 * @param replied null until the institution has kept or changed its answer
 * @param found null until the moderator has recorded a finding
 */
public record Rejoinder(
        String by,
        Instant at,
        String words,
        Contested contested,
        @Nullable Replied replied,
        @Nullable Found found) {

    public record Contested(
            Outcome outcome, String reason, @Nullable Instant at) {}

    /** @param outcome of the new answer; null where the answer was kept */
    public record Replied(Reply reply, @Nullable Outcome outcome, String reason, Instant at) {}

    public record Found(Finding finding, String reason, Instant at) {}

    /** When the answer that stands was given; null where it is the one that was contested. */
    public @Nullable Instant changedAt() {
        return replied != null && replied.reply() == Reply.CHANGED ? replied.at() : null;
    }

    public RejoinderData open() {
        return new RejoinderData(
                by,
                at,
                words,
                new RejoinderData.Contested(
                        Terms.same(Terms.Outcome.class, contested.outcome()), contested.reason(), contested.at()),
                replied == null
                        ? null
                        : new RejoinderData.Replied(
                                Terms.same(Terms.Reply.class, replied.reply()), replied.reason(), replied.at()),
                found == null
                        ? null
                        : new RejoinderData.Found(
                                Terms.same(Terms.Finding.class, found.finding()), found.reason(), found.at()));
    }
}
