package org.counterpart.organisation;

import java.time.Instant;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An institution, an NGO or the moderating body.
 *
 * @param slug end of its lasting address; stays when it is renamed
 * @param shortName may be empty
 * @param website may be empty
 * @param contactEmail may be empty; for members and moderators only
 * @param jurisdiction whose rules bind an institution
 * @param statusReason why it was refused, suspended or withdrawn
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String slug,
        String name,
        String shortName,
        String description,
        String website,
        String contactEmail,
        @Nullable JurisdictionId jurisdiction,
        OrganisationStatus status,
        @Nullable String statusReason,
        Instant appliedAt,
        @Nullable Instant admittedAt,
        int version) {

    public OrganisationDetails details() {
        return new OrganisationDetails(name, shortName, description, website, contactEmail, jurisdiction);
    }
}
