package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;

import org.jooq.Condition;

/** Which organisations are there for everybody: those that were ever admitted. Applications and refusals are nobody else's business. */
public final class PublicOrganisations {

    public static final Condition PUBLIC = ORGANISATION.STATUS.in(OrganisationStatus.known());

    private PublicOrganisations() {}
}
