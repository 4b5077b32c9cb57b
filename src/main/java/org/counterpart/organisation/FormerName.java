package org.counterpart.organisation;

import java.time.Instant;

/** How an organisation was called before. */
public record FormerName(String name, Instant until) {}
