package org.counterpart.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Times;
import org.jspecify.annotations.Nullable;

/**
 * When each phase begins and ends. Instants are exact; the zone is the institution's and only says how they are shown and entered, so that
 * it can never move a deadline.
 *
 * @param opensAt null in a draft: opens as soon as it is published
 * @param deliberationClosesAt null: no deliberation and vote
 * @param answersDueAt when the institution's answers are due
 */
public record Timetable(
        ZoneId zone,
        @Nullable Instant opensAt,
        @Nullable Instant contributionsCloseAt,
        @Nullable Instant deliberationClosesAt,
        @Nullable Instant answersDueAt,
        @Nullable LocalDate decisionDueOn,
        @Nullable LocalDate followUpUntil) {

    /** A phase that comes by itself. */
    public record Step(Phase phase, Instant at) {}

    public boolean hasDeliberation() {
        return deliberationClosesAt != null;
    }

    /** The phases that the clock brings, in order, as far as their dates are known. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (opensAt != null) {
            steps.add(new Step(Phase.OPEN, opensAt));
        }
        if (contributionsCloseAt != null) {
            steps.add(new Step(hasDeliberation() ? Phase.DELIBERATION : Phase.REVIEW, contributionsCloseAt));
        }
        if (deliberationClosesAt != null) {
            steps.add(new Step(Phase.REVIEW, deliberationClosesAt));
        }
        return steps;
    }

    /** Where a published consultation stands at an instant as far as the clock decides: from announced to review. */
    public Phase phaseAt(Instant instant) {
        return steps().stream()
                .filter(step -> !step.at().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(Step::phase)
                .orElse(Phase.ANNOUNCED);
    }

    /**
     * Where a consultation stands now: in the phase that was entered, or in a later one whose hour has come since, also while nobody has noted
     * it. What is shown and offered asks here; that a phase was entered, and everything that follows from it, is noted once by the clock.
     */
    public Phase standing(Phase entered, Instant now) {
        var due = entered.isMovedByTheClock() ? phaseAt(now) : entered;
        return due.isAfter(entered) ? due : entered;
    }

    /** Until when a phase lasts, to the minute; null when it ends by a person's act or on a mere date. */
    public @Nullable Instant until(Phase phase) {
        return switch (phase) {
            case ANNOUNCED -> opensAt;
            case OPEN -> contributionsCloseAt;
            case DELIBERATION -> deliberationClosesAt;
            case REVIEW -> answersDueAt;
            default -> null;
        };
    }

    /** The date until which a phase lasts, in the timetable's zone. */
    public @Nullable LocalDate untilDate(Phase phase) {
        var instant = until(phase);
        if (instant != null) {
            return Times.day(instant, zone);
        }
        return switch (phase) {
            case ANSWERED -> decisionDueOn;
            case DECIDED, FOLLOW_UP -> followUpUntil;
            default -> null;
        };
    }

    /** What is missing or out of order for a publication at this moment. */
    List<Problem> problems(Instant now) {
        var problems = new ArrayList<Problem>();
        want(problems, contributionsCloseAt, "contributionsCloseAt", "consultation.missing.contributionsCloseAt");
        want(problems, answersDueAt, "answersDueAt", "consultation.missing.answersDueAt");
        if (opensAt != null && opensAt.isBefore(now)) {
            problems.add(Problem.at("opensAt", "consultation.order.opensInThePast"));
        }
        var opening = opensAt == null ? now : opensAt;
        after(problems, opening, contributionsCloseAt, "contributionsCloseAt", "consultation.order.close");
        after(
                problems,
                contributionsCloseAt,
                deliberationClosesAt,
                "deliberationClosesAt",
                "consultation.order.deliberation");
        var last = deliberationClosesAt == null ? contributionsCloseAt : deliberationClosesAt;
        after(problems, last, answersDueAt, "answersDueAt", "consultation.order.answers");
        if (decisionDueOn != null && answersDueAt != null && decisionDueOn.isBefore(Times.day(answersDueAt, zone))) {
            problems.add(Problem.at("decisionDueOn", "consultation.order.decision"));
        }
        if (followUpUntil != null && decisionDueOn != null && followUpUntil.isBefore(decisionDueOn)) {
            problems.add(Problem.at("followUpUntil", "consultation.order.followUp"));
        }
        return problems;
    }

    private static void want(List<Problem> problems, @Nullable Instant date, String field, String key) {
        if (date == null) {
            problems.add(Problem.at(field, key));
        }
    }

    private static void after(
            List<Problem> problems, @Nullable Instant earlier, @Nullable Instant later, String field, String key) {
        if (earlier != null && later != null && !later.isAfter(earlier)) {
            problems.add(Problem.at(field, key));
        }
    }
}
