package org.counterpart.site.contribution;

import org.jspecify.annotations.Nullable;

/** A condition of a position, with its published answer. */
public record AnsweredCondition(String body, @Nullable Answer answer) {}
