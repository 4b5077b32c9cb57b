package org.counterpart.identity;

import java.time.Instant;
import org.counterpart.base.AccountId;

/** Somebody who belongs to an organisation. */
public record Member(AccountId account, String name, String email, String locale, Role role, Instant since) {}
