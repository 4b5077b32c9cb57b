package org.counterpart.consultation;

/**
 * A summary or a decision while it is being written, seen by its institution alone.
 *
 * @param version of the consultation it was read with; saving goes on from it
 */
public record ClosingDraft(String words, int version) {}
