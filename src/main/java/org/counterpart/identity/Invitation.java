package org.counterpart.identity;

import java.time.Instant;
import java.util.UUID;

/** An invitation that waits to be accepted. */
public record Invitation(UUID id, String email, Role role, Instant sentAt, Instant expiresAt) {}
