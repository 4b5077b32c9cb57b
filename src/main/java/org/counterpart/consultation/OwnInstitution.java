package org.counterpart.consultation;

import org.counterpart.base.OrganisationId;

/** An institution for which the reader may prepare consultations. */
public record OwnInstitution(OrganisationId id, String name) {}
