package org.counterpart.identity;

import java.time.Instant;
import java.util.List;
import org.counterpart.base.AccountId;

/**
 * An account as the administrator sees it.
 *
 * @param organisations names of those the person belongs to
 */
public record AccountRow(
        AccountId id,
        String name,
        String email,
        AccountStatus status,
        boolean administrator,
        Instant createdAt,
        List<String> organisations) {}
