package org.counterpart.vote;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a ballot, before it is fixed.
 *
 * @param amendment what is voted on; null: the text
 * @param quorumPercent share of the roll that must take part, 0 to 100
 * @param openRoll whether it is shown, after closing, who voted how
 */
public record NewBallot(
        BallotId id,
        ConsultationId consultation,
        @Nullable ContributionId amendment,
        String question,
        Electorate electorate,
        Majority majority,
        int quorumPercent,
        boolean openRoll) {

    public static final int QUESTION_LIMIT = 600;

    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (Unseen.all(question)) {
            problems.add(Problem.at("question", "vote.question.missing"));
        }
        if (question.length() > QUESTION_LIMIT) {
            problems.add(Problem.at("question", "vote.tooLong", QUESTION_LIMIT, question.length()));
        }
        if (quorumPercent < 0 || quorumPercent > 100) {
            problems.add(Problem.at("quorum", "vote.quorum.range"));
        }
        return problems;
    }
}
