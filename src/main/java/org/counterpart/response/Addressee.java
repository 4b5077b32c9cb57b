package org.counterpart.response;

import org.counterpart.base.OrganisationId;

/**
 * A contributor that has a letter.
 *
 * @param points that were answered
 */
public record Addressee(OrganisationId organisation, String name, int points) {}
