package org.counterpart.drafting;

import java.util.UUID;

/**
 * A draft as somebody saved it.
 *
 * @param version of the draft
 * @param aside not what the draft said, but what one more person had typed when another's words stood there
 */
public record DraftState(UUID id, int version, boolean aside, Hand hand, Fields fields) {}
