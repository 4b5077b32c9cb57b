package org.counterpart.organisation;

import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;

/** Lengths of what people fill in; the same as those of the columns. */
final class Limits {

    static void required(List<Problem> problems, String field, String value, int limit) {
        if (Unseen.all(value)) {
            problems.add(Problem.at(field, "base.required"));
        }
        optional(problems, field, value, limit);
    }

    static void optional(List<Problem> problems, String field, String value, int limit) {
        if (value.strip().length() > limit) {
            problems.add(Problem.at(field, "organisation.tooLong", limit));
        }
    }

    private Limits() {}
}
