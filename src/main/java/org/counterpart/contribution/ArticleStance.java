package org.counterpart.contribution;

import org.counterpart.base.LineageId;

/** A position's stance on one article, with a reason that may be empty. */
public record ArticleStance(LineageId article, Stance stance, String reason) {}
