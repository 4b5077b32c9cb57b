package org.counterpart.site.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.consultation.Phase;
import org.counterpart.site.head.ConsultationHead;
import org.jspecify.annotations.Nullable;

/**
 * One step of the timetable as it is drawn.
 *
 * @param key of its name in the translation files
 * @param from when it begins; null for a point in time
 * @param until when it ends or is due
 * @param on a due date without hour, instead of {@code until}
 * @param state "done", "now" or "later"
 */
public record Step(
        String key,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable LocalDate on,
        String state) {

    /** The steps of a consultation in order; those it leaves out are absent. */
    public static List<Step> of(ConsultationHead head) {
        var dates = head.timetable();
        var phase = head.phase();
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                "site.step.announced",
                null,
                dates.publishedAt(),
                null,
                state(phase, Phase.ANNOUNCED, Phase.ANNOUNCED)));
        steps.add(new Step(
                "site.step.contributions",
                dates.opensAt(),
                dates.contributionsCloseAt(),
                null,
                state(phase, Phase.OPEN, Phase.OPEN)));
        if (dates.deliberationClosesAt() != null) {
            steps.add(new Step(
                    "site.step.deliberation",
                    dates.contributionsCloseAt(),
                    dates.deliberationClosesAt(),
                    null,
                    state(phase, Phase.DELIBERATION, Phase.DELIBERATION)));
        }
        steps.add(new Step(
                "site.step.answers",
                null,
                dates.answeredAt() == null ? dates.answersDueAt() : dates.answeredAt(),
                null,
                state(phase, Phase.REVIEW, Phase.REVIEW)));
        steps.add(new Step(
                "site.step.decision",
                null,
                dates.decidedAt(),
                dates.decidedAt() == null ? dates.decisionDueOn() : null,
                state(phase, Phase.ANSWERED, Phase.ANSWERED)));
        steps.add(new Step(
                "site.step.followUp", null, null, dates.followUpUntil(), state(phase, Phase.DECIDED, Phase.FOLLOW_UP)));
        return steps;
    }

    private static String state(Phase now, Phase first, Phase last) {
        if (now.compareTo(last) > 0) {
            return "done";
        }
        return now.compareTo(first) >= 0 ? "now" : "later";
    }
}
