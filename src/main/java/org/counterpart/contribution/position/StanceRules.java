package org.counterpart.contribution.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.SubmissionPolicy;

/** What a position must say before it can be sent to a representative or signed. Lengths are in characters. */
public final class StanceRules {

    public static final int REASONS_LIMIT = 40_000;
    public static final int CONDITION_LIMIT = 1_000;
    public static final int ARTICLE_REASON_LIMIT = 4_000;
    public static final int CONDITIONS_AT_MOST = 100;

    /** What would not even fit a draft. */
    static List<Problem> tooLong(PositionDraft draft) {
        var problems = new ArrayList<Problem>();
        SubmissionPolicy.limit(problems, "reasons", draft.reasons(), REASONS_LIMIT);
        draft.conditions().forEach(c -> SubmissionPolicy.limit(problems, "conditions", c.body(), CONDITION_LIMIT));
        draft.articles().forEach(a -> SubmissionPolicy.limit(problems, "articles", a.reason(), ARTICLE_REASON_LIMIT));
        draft.answers()
                .forEach(a -> SubmissionPolicy.limit(
                        problems, PositionFields.QUESTION + a.question(), a.body(), SubmissionPolicy.BODY_LIMIT));
        if (draft.conditions().size() > CONDITIONS_AT_MOST) {
            problems.add(Problem.at("conditions", "contribution.position.tooManyConditions", CONDITIONS_AT_MOST));
        }
        return problems;
    }

    /**
     * What is still missing or does not fit together.
     *
     * @param names of the articles it may speak of
     */
    public static List<Problem> problems(PositionDraft draft, List<ArticleName> names) {
        var problems = new ArrayList<>(tooLong(draft));
        var stance = draft.stance();
        if (stance == null) {
            problems.add(Problem.at("stance", "contribution.position.stanceMissing"));
        }
        if (stance == Stance.OPPOSE && Unseen.all(draft.reasons())) {
            problems.add(Problem.at("reasons", "contribution.position.reasonsMissing"));
        }
        conditions(problems, draft, names);
        return problems;
    }

    private static void conditions(List<Problem> problems, PositionDraft draft, List<ArticleName> names) {
        if (draft.conditions().stream().anyMatch(c -> Unseen.all(c.body()))) {
            problems.add(Problem.at("conditions", "contribution.position.conditionEmpty"));
        }
        var onArticles = draft.articles().stream()
                .filter(a -> a.stance() == Stance.CONDITIONS)
                .map(ArticleStance::article)
                .collect(Collectors.toSet());
        var whole = draft.stance() == Stance.CONDITIONS;
        if (whole && draft.conditions().isEmpty()) {
            problems.add(Problem.at("conditions", "contribution.position.conditionsMissing"));
        }
        var stated = draft.conditions().stream()
                .map(Condition::article)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var without = names.stream()
                .filter(name -> onArticles.contains(name.lineage()) && !stated.contains(name.lineage()))
                .map(ArticleName::name)
                .toList();
        if (!without.isEmpty()) {
            problems.add(Problem.at(
                    "conditions",
                    "contribution.position.articleConditionsMissing",
                    without.size(),
                    String.join("; ", without)));
        }
        if (!whole && onArticles.isEmpty() && !draft.conditions().isEmpty()) {
            problems.add(Problem.at("stance", "contribution.position.conditionsWithoutStance"));
        }
    }

    private StanceRules() {}
}
