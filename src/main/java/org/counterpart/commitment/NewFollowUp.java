package org.counterpart.commitment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up to be scheduled.
 *
 * @param at in the zone of the commitment
 * @param participants who is asked to come, as a reader will see it
 */
public record NewFollowUp(
        FollowUpId id,
        @Nullable FollowUpKind kind,
        String title,
        @Nullable LocalDateTime at,
        String place,
        String participants) {

    private static final int PARTICIPANTS_LIMIT = 2_000;

    /** @param now by the database's clock: who is invited to a moment that has passed cannot come */
    public List<Problem> problems(Instant now, ZoneId zone) {
        var problems = new ArrayList<Problem>();
        if (kind == null) {
            problems.add(Problem.at("kind", "base.required"));
        }
        if (at == null) {
            problems.add(Problem.at("at", "base.required"));
        } else if (!at.atZone(zone).toInstant().isAfter(now)) {
            problems.add(Problem.at("at", "commitment.problem.past"));
        }
        CommitmentPolicy.text(problems, "title", title, CommitmentPolicy.TITLE_LIMIT, true);
        CommitmentPolicy.text(problems, "place", place, CommitmentPolicy.TITLE_LIMIT, false);
        CommitmentPolicy.text(problems, "participants", participants, PARTICIPANTS_LIMIT, false);
        return problems;
    }
}
