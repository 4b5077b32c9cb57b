package org.counterpart.site.contribution;

import org.counterpart.site.open.v1.AnsweredConditionData;
import org.jspecify.annotations.Nullable;

/** A condition of a position, with its published answer. */
public record AnsweredCondition(String body, @Nullable Answer answer) {

    public AnsweredConditionData open() {
        return new AnsweredConditionData(body, answer == null ? null : answer.open());
    }
}
