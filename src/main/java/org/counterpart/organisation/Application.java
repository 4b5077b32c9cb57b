package org.counterpart.organisation;

/** What an NGO fills in to be admitted. */
public record Application(
        String name, String shortName, String description, String website, String contactName, String contactEmail) {

    OrganisationDetails details() {
        return new OrganisationDetails(name, shortName, description, website, contactEmail, null);
    }
}
