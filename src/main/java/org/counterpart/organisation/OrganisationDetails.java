package org.counterpart.organisation;

import org.counterpart.base.JurisdictionId;
import org.jspecify.annotations.Nullable;

/** What an organisation says about itself. Everything but the name may be empty. */
public record OrganisationDetails(
        String name,
        String shortName,
        String description,
        String website,
        String contactEmail,
        @Nullable JurisdictionId jurisdiction) {

    OrganisationDetails stripped() {
        return new OrganisationDetails(
                name.strip(),
                shortName.strip(),
                description.strip(),
                website.strip(),
                contactEmail.strip(),
                jurisdiction);
    }
}
