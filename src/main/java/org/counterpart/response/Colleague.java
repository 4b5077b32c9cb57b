package org.counterpart.response;

import org.counterpart.base.AccountId;

/** Somebody inside the institution who answers points. */
public record Colleague(AccountId account, String name) {}
