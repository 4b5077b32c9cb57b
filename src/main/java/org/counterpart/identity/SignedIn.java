package org.counterpart.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of the person: identity only. Roles are read anew at each request.
 *
 * @param epoch the account's session epoch at sign-in; the session is over once the account's has moved on
 * @param since when the session began, for the absolute limit of twelve hours
 */
public record SignedIn(UUID account, int epoch, Instant since) implements AuthenticatedPrincipal, Serializable {

    /** The account, and nothing of this one session. */
    @Override
    public String getName() {
        return account.toString();
    }

    public AccountId id() {
        return new AccountId(account);
    }
}
