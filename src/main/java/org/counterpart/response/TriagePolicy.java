package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

/** What may be said of a point inside the institution, and how long points are shared out. */
public final class TriagePolicy {

    /** Characters. */
    public static final int THEME_LIMIT = 60;

    /** Characters. */
    public static final int NOTE_LIMIT = 4_000;

    /** What keeps points from being shared out: nothing is to be done on them any more, or not yet. */
    public static List<Problem> sharing(Phase phase) {
        return AnswerPolicy.mayDraft(phase) ? List.of() : List.of(Problem.of("response.problem.notShared"));
    }

    public static List<Problem> theme(@Nullable String theme) {
        return theme != null && theme.length() > THEME_LIMIT
                ? List.of(Problem.at("theme", "response.problem.themeTooLong", THEME_LIMIT))
                : List.of();
    }

    public static List<Problem> note(String body) {
        var problems = new ArrayList<Problem>();
        if (Unseen.all(body)) {
            problems.add(Problem.at("note", "response.problem.note"));
        }
        if (body.length() > NOTE_LIMIT) {
            problems.add(Problem.at("note", "response.problem.noteTooLong", NOTE_LIMIT));
        }
        return problems;
    }

    /** The theme that was meant: null where nothing is to be seen. */
    static @Nullable String meant(String theme) {
        return Unseen.all(theme) ? null : theme.strip();
    }

    private TriagePolicy() {}
}
