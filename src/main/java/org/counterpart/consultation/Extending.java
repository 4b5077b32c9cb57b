package org.counterpart.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/** A running period may end later, never earlier; the deadlines after it move by the same time, so that no later period gets shorter. */
final class Extending {

    static final int REASON = 1_000;

    /** One deadline's move. */
    record Move(Deadline deadline, Instant from, Instant to) {}

    static List<Problem> problems(Consultation consultation, @Nullable Instant end, String reason) {
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
        }
        if (reason.isBlank()) {
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

    /** The deadline of the running period and all after it. */
    static List<Move> moves(Timetable timetable, Phase phase, Instant end) {
        var present = Objects.requireNonNull(timetable.until(phase));
        var by = Duration.between(present, end);
        var moves = new ArrayList<Move>();
        if (phase == Phase.OPEN) {
            add(moves, Deadline.CONTRIBUTIONS, timetable.contributionsCloseAt(), by);
        }
        add(moves, Deadline.DELIBERATION, timetable.deliberationClosesAt(), by);
        add(moves, Deadline.ANSWERS, timetable.answersDueAt(), by);
        return moves;
    }

    private static void add(List<Move> moves, Deadline deadline, @Nullable Instant from, Duration by) {
        if (from != null) {
            moves.add(new Move(deadline, from, from.plus(by)));
        }
    }

    private Extending() {}
}
