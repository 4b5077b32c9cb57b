package org.counterpart.contribution.comment;

import org.counterpart.base.OrganisationId;

/** An organisation for which the reader may contribute. */
public record OwnOrganisation(OrganisationId id, String name, boolean maySign) {}
