package org.counterpart.identity;

import java.time.Instant;
import java.util.List;
import org.counterpart.base.AccountId;

/**
 * An account as the administrator sees it.
 *
 * @param organisations names of those the person belongs to
 * @param own whether it is the asker's own, which they do not disable
 * @param lastAdministrator whether nobody else could run the place
 */
public record AccountRow(
        AccountId id,
        String name,
        String email,
        AccountStatus status,
        boolean administrator,
        Instant createdAt,
        List<String> organisations,
        boolean own,
        boolean lastAdministrator) {}
