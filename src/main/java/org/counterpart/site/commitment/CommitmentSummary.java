package org.counterpart.site.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterpart.base.Times;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Lateness;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Progress;
import org.counterpart.commitment.Voice;
import org.counterpart.site.open.v1.CommitmentSummaryData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.Presenter;

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

    public record Verdict(Voice voice, ImplementationStatus status) {

        public CommitmentSummaryData.Verdict open() {
            return new CommitmentSummaryData.Verdict(
                    Terms.same(Terms.Voice.class, voice), Terms.same(Terms.ImplementationStatus.class, status));
        }
    }

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

    /** What one voice says in a line: ratings that differ stand beside each other with their numbers, and silence is called silence. */
    public String brief(Presenter show, Voice voice) {
        var said = said(voice);
        if (said.isEmpty()) {
            return switch (voice) {
                case OWNER -> show.t("commitment.brief.noReport");
                case NGO -> show.t("commitment.brief.noRating");
                case MODERATOR -> show.t("commitment.brief.noFinding");
            };
        }
        return said.entrySet().stream()
                .map(e -> voice == Voice.NGO ? show.t(e.getKey()) + " × " + e.getValue() : show.t(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    public CommitmentSummaryData open() {
        return new CommitmentSummaryData(
                reference,
                title,
                owner,
                ownerSlug,
                promisedOn,
                zone,
                milestones.stream().map(CommitmentSummary::open).toList(),
                latest.stream().map(Verdict::open).toList());
    }

    private static CommitmentSummaryData.Milestone open(Milestone one) {
        return new CommitmentSummaryData.Milestone(
                new CommitmentSummaryData.Id(one.id().value()),
                one.version(),
                one.position(),
                one.title(),
                one.weight(),
                one.firstDueOn(),
                one.dueOn(),
                one.claimedOn(),
                one.confirmedOn(),
                one.isDone());
    }
}
