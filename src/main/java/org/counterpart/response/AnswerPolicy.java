package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.consultation.Phase;

/**
 * When an answer is complete, and when all may be published. An institution may begin to answer as soon as contributions come in; it
 * publishes once, all together, after contributions and votes have closed.
 */
public final class AnswerPolicy {

    /** Characters of a reason; longer than any answer, shorter than an accident. */
    public static final int REASON_LIMIT = 20_000;

    /** What keeps an answer from being saved at all. */
    public static List<Problem> saving(Phase phase, PointStatus status, Answer answer) {
        var problems = new ArrayList<Problem>();
        if (!mayDraft(phase) || !status.isWaiting()) {
            problems.add(Problem.of("response.problem.notNow"));
        }
        if (answer.reason().length() > REASON_LIMIT) {
            problems.add(Problem.at("reason", "response.problem.reasonTooLong", REASON_LIMIT));
        }
        return problems;
    }

    /**
     * What a saved answer still lacks.
     *
     * @param newerVersion whether the text has been published anew since the contribution was written: then "accepted" must show where
     */
    public static List<Problem> missing(Answer answer, boolean newerVersion) {
        var problems = new ArrayList<Problem>();
        var outcome = answer.outcome();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "response.problem.outcome"));
        }
        if (Unseen.all(answer.reason())) {
            problems.add(Problem.at("reason", "response.problem.reason"));
        }
        if (outcome != null && outcome.changesWords() && newerVersion && answer.changedProvision() == null) {
            problems.add(Problem.at("changed", "response.problem.changed"));
        }
        return problems;
    }

    /** What keeps the answers from being published. */
    public static List<Problem> publishing(Phase phase, int open) {
        var problems = new ArrayList<Problem>();
        if (phase != Phase.REVIEW) {
            problems.add(Problem.of("response.problem.notInReview"));
        }
        if (open > 0) {
            problems.add(Problem.of("response.problem.open", open));
        }
        return problems;
    }

    public static boolean mayDraft(Phase phase) {
        return phase == Phase.OPEN || phase == Phase.DELIBERATION || phase == Phase.REVIEW;
    }

    private AnswerPolicy() {}
}
