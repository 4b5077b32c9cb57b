package org.counterpart.contribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

/**
 * When a consultation takes contributions. Used to explain; the statement that submits asks the database's clock again and decides.
 *
 * @param now the database's time when this was read
 */
public record ContributionPeriod(
        Phase phase, @Nullable Instant opensAt, @Nullable Instant closesAt, ZoneId zone, Instant now) {

    /** By the hour: also where nobody has noted yet that the phase has begun. */
    public boolean isOpen() {
        return (phase == Phase.ANNOUNCED || phase == Phase.OPEN)
                && opensAt != null
                && !now.isBefore(opensAt)
                && closesAt != null
                && now.isBefore(closesAt);
    }

    public boolean isYetToOpen() {
        return phase == Phase.DRAFT || (opensAt == null ? phase == Phase.ANNOUNCED : now.isBefore(opensAt));
    }

    /** Withdrawing is possible until the answers are out; afterwards the answer would lose what it answers. */
    public boolean allowsWithdrawal() {
        return phase == Phase.OPEN || phase == Phase.DELIBERATION || phase == Phase.REVIEW;
    }

    public List<Problem> problems() {
        if (isOpen()) {
            return List.of();
        }
        return List.of(Problem.of(isYetToOpen() ? "contribution.notYetOpen" : "contribution.closed"));
    }
}
