package org.counterpart.contribution;

import org.counterpart.base.QuestionId;

/** What a position answers to one of the questions of its consultation; Markdown. */
public record QuestionAnswer(QuestionId question, String body) {}
