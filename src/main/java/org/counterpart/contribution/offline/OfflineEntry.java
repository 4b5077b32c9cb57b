package org.counterpart.contribution.offline;

import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a form that would become a draft, or part of one.
 *
 * @param article null: on the whole text, or on a question
 * @param question of the consultation that is answered
 * @param stance of the position; null for a comment or an amendment
 * @param before the stance the position's draft has now; null when it has none
 * @param words the comment, or why the wording is proposed
 * @param proposed the article as it should read; empty unless an amendment
 * @param known whether it is among what one has already
 */
public record OfflineEntry(
        @Nullable ArticleName article,
        @Nullable Question question,
        @Nullable Stance stance,
        @Nullable Stance before,
        String words,
        String proposed,
        boolean known) {

    static OfflineEntry stance(@Nullable ArticleName article, Stance stance) {
        return new OfflineEntry(article, null, stance, null, "", "", false);
    }

    static OfflineEntry said(@Nullable ArticleName article, String words, String proposed) {
        return new OfflineEntry(article, null, null, null, words, proposed, false);
    }

    static OfflineEntry answer(Question question, String words) {
        return new OfflineEntry(null, question, null, null, words, "", false);
    }

    OfflineEntry besides(@Nullable Stance current, boolean isKnown) {
        return new OfflineEntry(article, question, stance, current, words, proposed, isKnown);
    }

    public ContributionKind kind() {
        if (stance != null) {
            return ContributionKind.POSITION;
        }
        return proposed.isEmpty() ? ContributionKind.COMMENT : ContributionKind.AMENDMENT;
    }
}
