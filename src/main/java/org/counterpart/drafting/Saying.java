package org.counterpart.drafting;

/** A state of a draft with its words. */
public record Saying(DraftState state, Fields fields) {}
