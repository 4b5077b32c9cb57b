package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.consultation.Phase;
import org.jspecify.annotations.Nullable;

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
     * What a saved answer still lacks. A reason is asked for everything but “accepted”, which is shown by the words that change: while no
     * newer version is out it can only be promised, so without a reason it names the article in which they are to change. What a text block left
     * open is filled by hand.
     *
     * @param newerVersion whether the text has been published anew since the contribution was written: then "accepted" must show where
     */
    public static List<Problem> missing(Answer answer, boolean newerVersion) {
        var problems = new ArrayList<Problem>();
        var outcome = answer.outcome();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "response.problem.outcome"));
        }
        var silent = Unseen.all(answer.reason());
        if (silent && outcome != Outcome.ACCEPTED) {
            problems.add(Problem.at("reason", "response.problem.reason"));
        }
        var unfilled = Placeholders.in(answer.reason());
        if (!unfilled.isEmpty()) {
            problems.add(Problem.at("reason", "response.problem.placeholder", String.join(", ", unfilled)));
        }
        var unnamed = answer.changedProvision() == null;
        if (unnamed && newerVersion && outcome != null && outcome.changesWords()) {
            problems.add(Problem.at("changed", "response.problem.changed"));
        } else if (unnamed && silent && outcome == Outcome.ACCEPTED) {
            problems.add(Problem.at("changed", "response.problem.toChange"));
        }
        return problems;
    }

    /**
     * Why an article cannot show what was accepted.
     *
     * @param article null: it is none of a published text
     * @param readings how it reads, part by part, in each published version
     * @param seen see {@link Point}
     * @param newerVersion see {@link Point}
     */
    static List<Problem> unshown(
            @Nullable NamedArticle article, Map<Integer, List<String>> readings, int seen, boolean newerVersion) {
        if (article == null || article.version() < seen || newerVersion && article.version() == seen) {
            return List.of(Problem.at("changed", "response.problem.changedElsewhere"));
        }
        return newerVersion
                        && readings.getOrDefault(article.version(), List.of())
                                .equals(readings.getOrDefault(seen, List.of()))
                ? List.of(Problem.at("changed", "response.problem.unchanged"))
                : List.of();
    }

    /** Why a point is open: what its answer lacks, or that somebody wants to look at it again. */
    static List<Problem> open(Answer answer, boolean newerVersion) {
        if (answer.outcome() == null && Unseen.all(answer.reason())) {
            return List.of(Problem.of("response.problem.notBegun"));
        }
        var missing = missing(answer, newerVersion);
        return missing.isEmpty() ? List.of(Problem.of("response.problem.notReady")) : missing;
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
