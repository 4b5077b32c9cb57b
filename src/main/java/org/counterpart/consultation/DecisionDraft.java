package org.counterpart.consultation;

/**
 * A decision while it is being written, seen by its institution alone.
 *
 * @param version of the consultation it was read with; saving goes on from it
 */
public record DecisionDraft(String words, int version) {}
