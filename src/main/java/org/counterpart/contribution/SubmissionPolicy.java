package org.counterpart.contribution;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;

/** What holds for whatever is put to the institution, and for taking it back. Lengths are in characters. */
public final class SubmissionPolicy {

    public static final int BODY_LIMIT = 20_000;
    public static final int QUOTE_LIMIT = 4_000;
    public static final int PROPOSED_LIMIT = 60_000;
    public static final int REASON_LIMIT = 1_000;

    static List<Problem> withdrawal(String reason) {
        var problems = new ArrayList<Problem>();
        if (Unseen.all(reason)) {
            problems.add(Problem.at("reason", "contribution.withdraw.reasonMissing"));
        }
        limit(problems, "reason", reason, REASON_LIMIT);
        return problems;
    }

    /** Says so when a text is longer than it may be. */
    public static void limit(List<Problem> problems, String field, String text, int limit) {
        if (text.length() > limit) {
            problems.add(Problem.at(field, "contribution.tooLong", limit, text.length()));
        }
    }

    public static boolean isSame(String one, String other) {
        return squeezed(one).equals(squeezed(other));
    }

    public static boolean quotes(String article, String quote) {
        return squeezed(article).contains(squeezed(quote));
    }

    /** White space does not matter: a quote may run over the end of a paragraph. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private SubmissionPolicy() {}
}
