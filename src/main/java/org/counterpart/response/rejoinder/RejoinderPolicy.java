package org.counterpart.response.rejoinder;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.response.Answer;
import org.counterpart.response.AnswerPolicy;
import org.jspecify.annotations.Nullable;

/** What a rejoinder, the reply to it and the finding on it must say, and when each can be said. */
public final class RejoinderPolicy {

    /** Characters of each. */
    public static final int LIMIT = AnswerPolicy.REASON_LIMIT;

    /** What keeps a draft from being saved. */
    static List<Problem> saving(Exchange exchange, String words) {
        var problems = new ArrayList<Problem>();
        if (!exchange.mayBeContested()) {
            problems.add(Problem.of(why(exchange)));
        }
        tooLong(problems, "words", words);
        return problems;
    }

    /** What keeps it from being submitted. */
    static List<Problem> submitting(Exchange exchange) {
        var rejoinder = exchange.rejoinder();
        var words = rejoinder == null ? "" : rejoinder.body();
        var problems = new ArrayList<>(saving(exchange, words));
        if (Unseen.all(words)) {
            problems.add(Problem.at("words", "response.rejoinder.problem.words"));
        }
        return problems;
    }

    /** What keeps the institution from standing by its answer. */
    static List<Problem> keeping(Exchange exchange, String reason) {
        var problems = replying(exchange);
        reason(problems, reason);
        return problems;
    }

    /**
     * What keeps the institution from changing its answer.
     *
     * @param before the answer as it stands
     */
    static List<Problem> changing(Exchange exchange, Answer before, Answer after, boolean newerVersion) {
        var problems = replying(exchange);
        problems.addAll(AnswerPolicy.missing(after, newerVersion));
        tooLong(problems, "reason", after.reason());
        if (after.outcome() == before.outcome()
                && after.reason().strip().equals(before.reason().strip())) {
            problems.add(Problem.at("reason", "response.rejoinder.problem.same"));
        }
        return problems;
    }

    /** What keeps the moderator from recording a finding. */
    static List<Problem> finding(Exchange exchange, @Nullable Finding finding, String reason) {
        var problems = new ArrayList<Problem>();
        if (!exchange.awaitsFinding()) {
            problems.add(Problem.of(
                    exchange.awaitsReply()
                            ? "response.rejoinder.problem.replyAwaited"
                            : "response.rejoinder.problem.nothingToFind"));
        }
        if (finding == null) {
            problems.add(Problem.at("finding", "base.required"));
        }
        reason(problems, reason);
        return problems;
    }

    private static List<Problem> replying(Exchange exchange) {
        var problems = new ArrayList<Problem>();
        if (!exchange.awaitsReply()) {
            problems.add(Problem.of("response.rejoinder.problem.nothingToReply"));
        }
        return problems;
    }

    private static void reason(List<Problem> problems, String reason) {
        if (Unseen.all(reason)) {
            problems.add(Problem.at("reason", "response.rejoinder.problem.reason"));
        }
        tooLong(problems, "reason", reason);
    }

    private static void tooLong(List<Problem> problems, String field, String words) {
        if (words.length() > LIMIT) {
            problems.add(Problem.at(field, "response.problem.reasonTooLong", LIMIT));
        }
    }

    private static String why(Exchange exchange) {
        var rejoinder = exchange.rejoinder();
        if (rejoinder != null && !rejoinder.isDraft()) {
            return "response.rejoinder.problem.once";
        }
        return exchange.standing() && exchange.closesAt() != null
                ? "response.rejoinder.problem.over"
                : "response.rejoinder.problem.none";
    }

    private RejoinderPolicy() {}
}
