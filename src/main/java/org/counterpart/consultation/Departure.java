package org.counterpart.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * That a timetable departs from the rule, and by what right. It becomes public with the consultation.
 *
 * @param reason the legal ground of an exception; why less than recommended is enough
 * @param orderedBy name and office of whoever ordered an exception; null where none is needed
 */
public record Departure(
        Departing kind, String reason, @Nullable String orderedBy) {

    static final int REASON = 1_000;
    static final int NAME = 200;

    public Departure {
        reason = reason.strip();
        orderedBy =
                kind.isException() ? Objects.requireNonNullElse(orderedBy, "").strip() : null;
    }

    /** Problems at "reason" and "orderedBy". */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        want(problems, "reason", reason, REASON);
        if (orderedBy != null) {
            want(problems, "orderedBy", orderedBy, NAME);
        }
        return problems;
    }

    private static void want(List<Problem> problems, String field, String words, int limit) {
        if (Unseen.all(words)) {
            problems.add(Problem.at(field, "base.required"));
        } else if (words.length() > limit) {
            problems.add(Problem.at(field, "consultation.tooLong", limit));
        }
    }
}
