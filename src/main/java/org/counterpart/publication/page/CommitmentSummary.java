package org.counterpart.publication.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterpart.base.Times;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Lateness;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Progress;
import org.counterpart.commitment.Voice;

/**
 * A commitment in a line: what, whose, how far, and what the three voices say.
 *
 * @param zone in which its days are meant
 * @param latest the latest statement of each organisation
 */
public record CommitmentSummary(
        String reference,
        String title,
        String owner,
        String ownerSlug,
        LocalDate promisedOn,
        ZoneId zone,
        List<Milestone> milestones,
        List<Verdict> latest) {

    public record Verdict(Voice voice, ImplementationStatus status) {}

    public Progress progress() {
        return Progress.of(milestones);
    }

    /** Days by which the milestone that is most overdue is late; 0 when none is. */
    public int daysLate(Instant now) {
        return Lateness.days(milestones, Times.day(now, zone));
    }

    /** What one voice says: every status with how many say so, in the order of the statuses; nothing where nobody spoke. */
    public Map<ImplementationStatus, Integer> said(Voice voice) {
        var counts = new TreeMap<ImplementationStatus, Integer>();
        latest.stream().filter(v -> v.voice() == voice).forEach(v -> counts.merge(v.status(), 1, Integer::sum));
        return counts;
    }
}
