package org.counterpart.consultation;

import java.time.Instant;

/** A deadline that was moved to a later moment, for a reason that everybody can read. */
public record Extension(Deadline deadline, Instant from, Instant to, String reason, Instant at) {}
