package org.counterpart.site.contribution;

import java.time.Instant;
import java.util.List;
import org.counterpart.response.AnsweredTogether;
import org.counterpart.response.Outcome;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.open.v1.AnswerData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What the institution answered; only answers that were published together.
 *
 * @param by the institution, as it was called then and is now
 * @param changed address of the article that changed, under that of the consultation; null where none did
 * @param at when it was given: published with all others, or changed after it was contested
 * @param promised address of the article that is to change; null where none was named, or the words can be read already
 * @param together null where it was given to one point alone
 */
public record Answer(
        Outcome outcome,
        String reason,
        @Nullable Instant at,
        String by,
        @Nullable String changed,
        @Nullable String promised,
        List<Corrected> corrections,
        @Nullable AnsweredTogether together,
        @Nullable Rejoinder rejoinder) {

    public AnswerData open() {
        return new AnswerData(
                Terms.same(Terms.Outcome.class, outcome),
                reason,
                at,
                by,
                changed,
                corrections.stream().map(Corrected::open).toList(),
                together == null ? null : new AnswerData.Together(together.points(), together.wordings()),
                rejoinder == null ? null : rejoinder.open());
    }
}
