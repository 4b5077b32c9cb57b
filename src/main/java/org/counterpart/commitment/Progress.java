package org.counterpart.commitment;

import java.util.List;

/**
 * Weights of completed milestones over the weights of all. What the owner claims and what the moderator confirmed are counted apart.
 *
 * @param claimed weight of milestones that the owner claims or the moderator confirmed
 * @param confirmed weight of milestones that the moderator confirmed
 * @param total weight of all
 * @param milestones how many there are
 */
public record Progress(int claimed, int confirmed, int total, int milestones) {

    public static Progress of(List<Milestone> milestones) {
        return new Progress(
                milestones.stream()
                        .filter(Milestone::isDone)
                        .mapToInt(Milestone::weight)
                        .sum(),
                milestones.stream()
                        .filter(m -> m.confirmedOn() != null)
                        .mapToInt(Milestone::weight)
                        .sum(),
                milestones.stream().mapToInt(Milestone::weight).sum(),
                milestones.size());
    }

    public int claimedPercent() {
        return percent(claimed);
    }

    public int confirmedPercent() {
        return percent(confirmed);
    }

    /** Rounded down: one hundred only when all is done. */
    private int percent(int part) {
        return total == 0 ? 0 : part * 100 / total;
    }
}
