package org.counterpart.contribution;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/** What a comment or an amendment must be before it is put to the institution. Lengths are in characters. */
public final class SubmissionPolicy {

    public static final int BODY_LIMIT = 20_000;
    public static final int QUOTE_LIMIT = 4_000;
    public static final int PROPOSED_LIMIT = 60_000;
    public static final int REASON_LIMIT = 1_000;

    /** What would not even fit a draft. */
    static List<Problem> tooLong(Draft draft) {
        var problems = new ArrayList<Problem>();
        limit(problems, "quote", draft.quote(), QUOTE_LIMIT);
        limit(problems, "body", draft.body(), BODY_LIMIT);
        limit(problems, "proposed", draft.proposedText(), PROPOSED_LIMIT);
        return problems;
    }

    /** @param article the words of the article the draft is about, as its author saw them; null for the whole text */
    static List<Problem> problems(Draft draft, @Nullable String article) {
        var problems = new ArrayList<>(tooLong(draft));
        if (draft.body().isBlank()) {
            problems.add(Problem.at("body", missing(draft)));
        }
        if (draft.kind() == ContributionKind.AMENDMENT) {
            amendment(problems, draft);
        } else if (!draft.quote().isBlank()) {
            quote(problems, draft.quote(), article);
        }
        return problems;
    }

    static List<Problem> withdrawal(String reason) {
        var problems = new ArrayList<Problem>();
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "contribution.withdraw.reasonMissing"));
        }
        limit(problems, "reason", reason, REASON_LIMIT);
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
        } else if (draft.proposedText().isBlank()) {
            problems.add(Problem.at("proposed", "contribution.amendment.textMissing"));
        } else if (isSame(draft.proposedText(), draft.originalText())) {
            problems.add(Problem.at("proposed", "contribution.amendment.nothingChanged"));
        }
    }

    private static void quote(List<Problem> problems, String quote, @Nullable String article) {
        if (article == null) {
            problems.add(Problem.at("quote", "contribution.quote.needsArticle"));
        } else if (!squeezed(article).contains(squeezed(quote))) {
            problems.add(Problem.at("quote", "contribution.quote.notInArticle"));
        }
    }

    static void limit(List<Problem> problems, String field, String text, int limit) {
        if (text.length() > limit) {
            problems.add(Problem.at(field, "contribution.tooLong", limit, text.length()));
        }
    }

    static boolean isSame(String one, String other) {
        return squeezed(one).equals(squeezed(other));
    }

    /** White space does not matter: a quote may run over the end of a paragraph. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private SubmissionPolicy() {}
}
