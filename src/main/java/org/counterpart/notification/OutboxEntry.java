package org.counterpart.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the list of the outbox shows it.
 *
 * @param recipient empty where nobody who looks after the mail may learn it
 */
public record OutboxEntry(
        UUID id,
        String recipient,
        String subject,
        NoticeState state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt,
        Instant dueAt) {}
