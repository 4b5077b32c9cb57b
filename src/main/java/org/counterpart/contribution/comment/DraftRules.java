package org.counterpart.contribution.comment;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.SubmissionPolicy;
import org.jspecify.annotations.Nullable;

/** What a comment or an amendment must be before it is put to the institution. */
final class DraftRules {

    /** What would not even fit a draft. */
    static List<Problem> tooLong(Draft draft) {
        var problems = new ArrayList<Problem>();
        SubmissionPolicy.limit(problems, "quote", draft.quote(), SubmissionPolicy.QUOTE_LIMIT);
        SubmissionPolicy.limit(problems, "body", draft.body(), SubmissionPolicy.BODY_LIMIT);
        SubmissionPolicy.limit(problems, "proposed", draft.proposedText(), SubmissionPolicy.PROPOSED_LIMIT);
        return problems;
    }

    /** @param about the article the draft is about, as its author saw it; null for the whole text */
    static List<Problem> problems(Draft draft, @Nullable ArticleWords about) {
        var problems = new ArrayList<>(tooLong(draft));
        if (Unseen.all(draft.body())) {
            problems.add(Problem.at("body", missing(draft)));
        }
        if (draft.kind() == ContributionKind.AMENDMENT) {
            amendment(problems, draft);
        } else if (!draft.quote().isBlank()) {
            quote(problems, draft.quote(), about == null ? null : about.text());
        }
        return problems;
    }

    private static String missing(Draft draft) {
        if (draft.kind() == ContributionKind.AMENDMENT) {
            return "contribution.amendment.reasonMissing";
        }
        return draft.question() == null ? "contribution.comment.bodyMissing" : "contribution.answer.bodyMissing";
    }

    private static void amendment(List<Problem> problems, Draft draft) {
        if (draft.article() == null) {
            problems.add(Problem.of("contribution.amendment.articleMissing"));
        } else if (Unseen.all(draft.proposedText())) {
            problems.add(Problem.at("proposed", "contribution.amendment.textMissing"));
        } else if (SubmissionPolicy.isSame(draft.proposedText(), draft.originalText())) {
            problems.add(Problem.at("proposed", "contribution.amendment.nothingChanged"));
        }
    }

    private static void quote(List<Problem> problems, String quote, @Nullable String article) {
        if (article == null) {
            problems.add(Problem.at("quote", "contribution.quote.needsArticle"));
        } else if (!SubmissionPolicy.quotes(article, quote)) {
            problems.add(Problem.at("quote", "contribution.quote.notInArticle"));
        }
    }

    private DraftRules() {}
}
