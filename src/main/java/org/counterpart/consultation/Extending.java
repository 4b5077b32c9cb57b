package org.counterpart.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Problem;
import org.counterpart.base.Term;
import org.counterpart.base.Unseen;
import org.counterpart.organisation.WorkingDays;
import org.jspecify.annotations.Nullable;

/** A running period may end later, never earlier; the deadlines after it move by the same time, and on to a working day, so that no later period gets shorter. */
final class Extending {

    static final int REASON = 1_000;

    /** One deadline's move. */
    record Move(Deadline deadline, Instant from, Instant to) {

        Term term(ZoneId zone) {
            return new Term(Term.Of.valueOf(deadline.name()), from, to, zone);
        }
    }

    /** @param working the days of the jurisdiction where its rule counts working days; null where calendar days count */
    static List<Problem> problems(
            Consultation consultation, @Nullable Instant end, String reason, @Nullable WorkingDays working) {
        var problems = new ArrayList<Problem>();
        var running = running(consultation.phase());
        if (running == null) {
            problems.add(Problem.of("consultation.extend.notRunning"));
            return problems;
        }
        var present = Objects.requireNonNull(consultation.timetable().until(consultation.phase()));
        if (end == null) {
            problems.add(Problem.at("end", "base.required"));
        } else if (!end.isAfter(present)) {
            problems.add(Problem.at("end", "consultation.extend.shorter"));
        } else if (working != null) {
            FreeDays.said("end", "consultation.freeDay.refused", end.atZone(consultation.zone()), working)
                    .ifPresent(problems::add);
        }
        if (Unseen.all(reason)) {
            problems.add(Problem.at("reason", "consultation.extend.reason"));
        } else if (reason.length() > REASON) {
            problems.add(Problem.at("reason", "consultation.tooLong", REASON));
        }
        return problems;
    }

    private static @Nullable Deadline running(Phase phase) {
        return switch (phase) {
            case OPEN -> Deadline.CONTRIBUTIONS;
            case DELIBERATION -> Deadline.DELIBERATION;
            default -> null;
        };
    }

    /** The deadline of the running period and all after it. Nobody chose the later ones: they end on a working day. */
    static List<Move> moves(Timetable timetable, Phase phase, Instant end, WorkingDays calendar) {
        var moves = new ArrayList<Move>();
        var running = Objects.requireNonNull(running(phase));
        moves.add(new Move(running, Objects.requireNonNull(timetable.until(phase)), end));
        if (running == Deadline.CONTRIBUTIONS) {
            add(moves, Deadline.DELIBERATION, timetable.deliberationClosesAt(), timetable.zone(), calendar);
        }
        add(moves, Deadline.ANSWERS, timetable.answersDueAt(), timetable.zone(), calendar);
        return moves;
    }

    /** As long after the one before it as it was, on the clock on the wall, and then on to a working day. */
    private static void add(
            List<Move> moves, Deadline deadline, @Nullable Instant from, ZoneId zone, WorkingDays calendar) {
        if (from != null) {
            var before = moves.getLast();
            var apart = Duration.between(local(before.from(), zone), local(from, zone));
            var to = local(before.to(), zone).plus(apart).atZone(zone).toInstant();
            moves.add(new Move(deadline, from, FreeDays.working(to, zone, calendar)));
        }
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Extending() {}
}
