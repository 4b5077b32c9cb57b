package org.counterpart.publication.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in a line: what, whose, how far, and what the three voices say.
 *
 * @param latest the latest statement of each organisation
 */
public record CommitmentSummary(
        String reference,
        String title,
        String owner,
        String ownerSlug,
        LocalDate promisedOn,
        List<Milestone> milestones,
        List<Verdict> latest) {

    /** A dated step with its weight; {@code firstDueOn} never changes. */
    public record Milestone(
            String title,
            int weight,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate confirmedOn) {

        public boolean late(LocalDate today) {
            return confirmedOn == null && claimedOn == null && dueOn.isBefore(today);
        }
    }

    public record Verdict(Voice voice, ImplementationStatus status) {}

    /** Percent of the weights whose milestones the moderator found done. */
    public int confirmed() {
        return share(milestones.stream()
                .filter(m -> m.confirmedOn() != null)
                .mapToInt(Milestone::weight)
                .sum());
    }

    /** Percent of the weights the owner says are done. */
    public int claimed() {
        return share(milestones.stream()
                .filter(m -> m.confirmedOn() != null || m.claimedOn() != null)
                .mapToInt(Milestone::weight)
                .sum());
    }

    /** Days by which the milestone that is most overdue is late; 0 when none is. */
    public long daysLate(LocalDate today) {
        return milestones.stream()
                .filter(m -> m.late(today))
                .mapToLong(m -> java.time.temporal.ChronoUnit.DAYS.between(m.dueOn(), today))
                .max()
                .orElse(0);
    }

    /** What one voice says: every status with how many say so, in the order of the statuses. */
    public Map<ImplementationStatus, Integer> said(Voice voice) {
        var counts = new TreeMap<ImplementationStatus, Integer>();
        latest.stream().filter(v -> v.voice() == voice).forEach(v -> counts.merge(v.status(), 1, Integer::sum));
        return counts;
    }

    /** What most of one voice say; the worse where it is even; "no evidence" where nobody spoke. */
    public ImplementationStatus verdict(Voice voice) {
        return said(voice).entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(ImplementationStatus.NO_EVIDENCE);
    }

    private int share(int part) {
        var all = milestones.stream().mapToInt(Milestone::weight).sum();
        return all == 0 ? 0 : part * 100 / all;
    }
}
