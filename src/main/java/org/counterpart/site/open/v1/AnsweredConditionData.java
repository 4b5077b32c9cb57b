package org.counterpart.site.open.v1;

import org.jspecify.annotations.Nullable;

/** A condition of a position, with its published answer. */
public record AnsweredConditionData(String body, @Nullable AnswerData answer) {}
