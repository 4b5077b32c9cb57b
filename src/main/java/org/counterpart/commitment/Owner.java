package org.counterpart.commitment;

import org.counterpart.base.OrganisationId;

/** An institution that can owe a promise. */
public record Owner(OrganisationId id, String name) {}
