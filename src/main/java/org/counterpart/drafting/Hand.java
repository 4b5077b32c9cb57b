package org.counterpart.drafting;

import java.time.Instant;

/**
 * Who wrote something, and when.
 *
 * @param own the reader, in this window or another
 */
public record Hand(String name, boolean own, Instant at) {}
